package io.counterpoint.claims.extraction;

/**
 * A place in a text, counted in Unicode code points.
 *
 * @param start first code point
 * @param end code point after the last; greater than {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A span cannot run from " + start + " to " + end);
        }
    }
}
