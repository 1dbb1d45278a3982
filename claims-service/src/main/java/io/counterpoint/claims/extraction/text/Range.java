package io.counterpoint.claims.extraction.text;

/**
 * A stretch of text.
 *
 * @param start first index
 * @param end index after the last
 */
public record Range(int start, int end) {
    /** How many characters it has. */
    public int length() {
        return end - start;
    }

    /** Whether another stretch lies wholly inside. */
    public boolean contains(Range other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share a character. */
    public boolean overlaps(Range other) {
        return start < other.end && other.start < end;
    }

    /** The characters it covers. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
