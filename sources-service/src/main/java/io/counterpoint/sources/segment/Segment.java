package io.counterpoint.sources.segment;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A labelled stretch of a text. Segments of a text are ordered, do not overlap, begin and end with a character that is
 * not white space, and together hold every such character.
 *
 * @param kind what it is
 * @param start its first character, counted in Unicode code points from 0
 * @param end the character after its last one, in code points
 */
@Description("A labelled stretch of a text; places count Unicode code points.")
public record Segment(
        @NonNull @Description("What it is.") SegmentKind kind,

        @Description("Its first character, counted in code points from 0.")
        int start,

        @Description("The character after its last one.") int end) {

    /** Rejects stretches that are empty or begin before the text. */
    public Segment {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Not a stretch: " + start + " to " + end);
        }
    }
}
