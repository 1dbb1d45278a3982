package io.counterpoint.sources.copies.passage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.LongStream;

/**
 * A small sample of a text by which texts that share something are found without comparing all with all: winnowing
 * (Schleimer, Wilkerson and Aiken, 2003), the least shingle of every window. Texts that have {@value #SURE} words in a
 * row in common are sure to share a fingerprint. A text of more than about 20,000 words is sampled more thinly, which
 * leaves a part of the same sample, so that longer stretches in common are still found.
 */
public final class Fingerprints {

    private static final int WORDS = 5;
    private static final int WINDOW = 4;
    private static final int MOST_WINDOWS = 5_000;
    /** How many words in a row, in common, are sure to be found. */
    public static final int SURE = WORDS + WINDOW - 1;

    private Fingerprints() {}

    /** The fingerprints of a text, at most about 10,000, each once. */
    public static long[] of(WordSequence words) {
        long[] shingles = Shingles.of(words, WORDS);
        int window = Math.max(WINDOW, shingles.length / MOST_WINDOWS);
        LongStream.Builder sample = LongStream.builder();
        Deque<Integer> rising = new ArrayDeque<>();
        int last = -1;
        for (int place = 0; place < shingles.length; place++) {
            while (!rising.isEmpty() && shingles[rising.getLast()] >= shingles[place]) {
                rising.removeLast();
            }
            rising.addLast(place);
            if (rising.getFirst() <= place - window) {
                rising.removeFirst();
            }
            // A text shorter than a window is one window.
            boolean full = place >= window - 1 || place == shingles.length - 1;
            if (full && rising.getFirst() != last) {
                last = rising.getFirst();
                sample.add(shingles[last]);
            }
        }
        return sample.build().sorted().distinct().toArray();
    }
}
