package io.counterpoint.sources.copies.passage;

/**
 * Runs that follow each other in both texts, with few words between them.
 *
 * @param start the first word in one text
 * @param end the word after the last one
 * @param otherStart the first word in the other text
 * @param otherEnd the word after the last one
 * @param matched how many words the runs have
 */
record Chain(int start, int end, int otherStart, int otherEnd, int matched) {

    /** A passage has at least this many words in common. */
    static final int FEWEST_WORDS = 8;
    /** Of the words of the longer side, at least three in five are in common. */
    private static final int MATCHED_OF = 5;

    private static final int MATCHED_AT_LEAST = 3;

    static Chain of(Run run) {
        return new Chain(run.start(), run.end(), run.otherStart(), run.otherEnd(), run.length());
    }

    Chain after(Run run) {
        return new Chain(run.start(), end, run.otherStart(), otherEnd, matched + run.length());
    }

    boolean isPassage() {
        int longer = Math.max(end - start, otherEnd - otherStart);
        return matched >= FEWEST_WORDS && matched * MATCHED_OF >= longer * MATCHED_AT_LEAST;
    }

    Chain mirrored() {
        return new Chain(otherStart, otherEnd, start, end, matched);
    }
}
