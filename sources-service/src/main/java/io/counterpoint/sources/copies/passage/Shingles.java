package io.counterpoint.sources.copies.passage;

/** Hashes of each stretch of a fixed number of words. */
final class Shingles {

    private Shingles() {}

    /** One hash for each place where {@code length} words follow; empty for a shorter text. */
    static long[] of(WordSequence words, int length) {
        long[] shingles = new long[Math.max(0, words.size() - length + 1)];
        for (int place = 0; place < shingles.length; place++) {
            long hash = 0;
            for (int word = place; word < place + length; word++) {
                hash = mixed(hash + words.hash(word));
            }
            shingles[place] = hash;
        }
        return shingles;
    }

    /** The finaliser of SplitMix64, which spreads every bit over all others. */
    private static long mixed(long value) {
        long hash = value + 0x9e3779b97f4a7c15L;
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
