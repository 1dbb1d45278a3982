package io.counterpoint.sources.copies.passage;

/**
 * Words two texts have in common without a difference, as long as can be.
 *
 * @param start the first word in one text
 * @param otherStart the first word in the other
 * @param length how many words
 */
record Run(int start, int otherStart, int length) {

    int end() {
        return start + length;
    }

    int otherEnd() {
        return otherStart + length;
    }
}
