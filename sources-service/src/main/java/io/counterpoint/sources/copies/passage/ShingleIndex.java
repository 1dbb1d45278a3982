package io.counterpoint.sources.copies.passage;

import java.util.Arrays;

/**
 * Where a text has a shingle. Shingles met too often are left out: they tell nothing, and leaving them out is what keeps
 * comparing linear. A hash table with open addressing, since millions of boxed keys would not stay small.
 */
final class ShingleIndex {

    /** A shingle met more often than this is left out. */
    static final int MOST = 4;

    private static final int NONE = -1;

    private final long[] keys;
    private final int[] heads;
    private final int[] counts;
    private final int[] nexts;

    ShingleIndex(long[] shingles) {
        int slots = Integer.highestOneBit(Math.max(8, shingles.length)) * 4;
        keys = new long[slots];
        heads = new int[slots];
        counts = new int[slots];
        nexts = new int[shingles.length];
        Arrays.fill(heads, NONE);
        for (int place = shingles.length - 1; place >= 0; place--) {
            add(shingles[place], place);
        }
    }

    private void add(long shingle, int place) {
        int slot = slot(shingle);
        keys[slot] = shingle;
        nexts[place] = heads[slot];
        heads[slot] = place;
        counts[slot]++;
    }

    /** The first place of a shingle; negative when there is none, or there are too many. */
    int first(long shingle) {
        int slot = slot(shingle);
        return counts[slot] > MOST ? NONE : heads[slot];
    }

    /** The place of the same shingle after {@code place}; negative when there is none. */
    int next(int place) {
        return nexts[place];
    }

    private int slot(long shingle) {
        int mask = keys.length - 1;
        int slot = (int) (shingle ^ (shingle >>> 32)) & mask;
        while (heads[slot] != NONE && keys[slot] != shingle) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
