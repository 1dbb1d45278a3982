package io.counterpoint.claims.extraction;

/**
 * A labelled stretch of a text.
 *
 * @param kind what the stretch is
 * @param start first code point
 * @param end code point after the last; at least {@code start}
 */
public record Segment(SegmentKind kind, int start, int end) {
    public Segment {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A segment cannot run from " + start + " to " + end);
        }
    }
}
