package io.counterpoint.sources.copies.passage;

/**
 * A passage two texts share, from its first word to its last on both sides; places count Unicode code points.
 *
 * @param start its first character in the one text, from 0
 * @param end the character after its last one
 * @param otherStart its first character in the other text, from 0
 * @param otherEnd the character after its last one
 */
public record SharedPassage(int start, int end, int otherStart, int otherEnd) {

    /** The same passage, seen from the other text. */
    public SharedPassage mirrored() {
        return new SharedPassage(otherStart, otherEnd, start, end);
    }
}
