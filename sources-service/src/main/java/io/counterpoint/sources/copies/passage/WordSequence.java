package io.counterpoint.sources.copies.passage;

import io.counterpoint.sources.segment.Segment;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a text outside its boilerplate, each as a hash of its normal form, with its place in code points. Case,
 * accents, punctuation and the form of apostrophes make no difference. Immutable and thread-safe.
 */
public final class WordSequence implements Comparable<WordSequence> {

    private final long[] hashes;
    private final int[] starts;
    private final int[] ends;
    /** Letters before each word, and after the last one. */
    private final int[] letters;

    private WordSequence(long[] hashes, int[] starts, int[] ends) {
        this.hashes = hashes;
        this.starts = starts;
        this.ends = ends;
        this.letters = new int[hashes.length + 1];
        for (int word = 0; word < hashes.length; word++) {
            letters[word + 1] = letters[word] + ends[word] - starts[word];
        }
    }

    /** The words of {@code text}, any text whatever, whose {@code segments} are ordered and do not overlap. */
    public static WordSequence of(String text, List<Segment> segments) {
        return new WordReader(text, segments).read();
    }

    static WordSequence of(long[] hashes, int[] starts, int[] ends, int size) {
        return new WordSequence(Arrays.copyOf(hashes, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }

    /** How many words there are. */
    public int size() {
        return hashes.length;
    }

    long hash(int word) {
        return hashes[word];
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** How many code points the words from {@code from} to {@code to}, exclusive, have. */
    int letters(int from, int to) {
        return letters[to] - letters[from];
    }

    /** How many code points all words have. */
    int letters() {
        return letters[hashes.length];
    }

    boolean hasWordsOf(WordSequence other) {
        return Arrays.equals(hashes, other.hashes);
    }

    /** Some order, the same whenever the words and their places are. */
    @Override
    public int compareTo(WordSequence other) {
        int byWords = Arrays.compare(hashes, other.hashes);
        if (byWords != 0) {
            return byWords;
        }
        int byStarts = Arrays.compare(starts, other.starts);
        return byStarts != 0 ? byStarts : Arrays.compare(ends, other.ends);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof WordSequence other && compareTo(other) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}
