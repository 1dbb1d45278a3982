package io.counterpoint.sources.copies.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the runs of two texts that hold a telling shingle. Each place of one text lies in at most two times
 * {@link ShingleIndex#MOST} of them: all that pass it and have their shingle to its right share the nearest shingle
 * there, and so to its left. So their sum is linear.
 */
final class Runs {

    /** How many words a shingle has, and so a run at least. */
    static final int SHORTEST = 3;

    private final WordSequence words;
    private final WordSequence others;
    /** By the difference between the two places: where the last run with that difference ended. */
    private final int[] ends;

    private final List<Run> found = new ArrayList<>();

    private Runs(WordSequence words, WordSequence others) {
        this.words = words;
        this.others = others;
        this.ends = new int[words.size() + others.size() + 1];
    }

    /** All runs, by their start in {@code words} and then in {@code others}. */
    static List<Run> of(WordSequence words, WordSequence others) {
        Runs runs = new Runs(words, others);
        ShingleIndex index = new ShingleIndex(Shingles.of(others, SHORTEST));
        long[] shingles = Shingles.of(words, SHORTEST);
        for (int place = 0; place < shingles.length; place++) {
            for (int other = index.first(shingles[place]); other >= 0; other = index.next(other)) {
                runs.extend(place, other);
            }
        }
        runs.found.sort(Comparator.comparingInt(Run::start).thenComparingInt(Run::otherStart));
        return runs.found;
    }

    private void extend(int place, int other) {
        int diagonal = place - other + others.size();
        if (place < ends[diagonal]) {
            return;
        }
        int back = 0;
        while (same(place - back - 1, other - back - 1)) {
            back++;
        }
        int on = 0;
        while (same(place + on, other + on)) {
            on++;
        }
        ends[diagonal] = place + on;
        if (back + on >= SHORTEST) {
            found.add(new Run(place - back, other - back, back + on));
        }
    }

    private boolean same(int place, int other) {
        return place >= 0
                && other >= 0
                && place < words.size()
                && other < others.size()
                && words.hash(place) == others.hash(other);
    }
}
