package io.counterpoint.sources.article;

import io.counterpoint.sources.segment.Segment;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * One text an article has had; never changed once recorded.
 *
 * @param number counted from 1
 * @param title its title then
 * @param text its text then, verbatim but for line ends
 * @param textHash SHA-256 of the text in UTF-8, in hexadecimal
 * @param recordedAt when it was stored
 * @param segments the labelled stretches of the text, in order
 */
@Description("One text an article has had; never changed once recorded.")
public record Revision(
        @Description("Counted from 1.") int number,

        @Description("Its title then; null when unknown.") @Nullable
        String title,

        @NonNull @Description("Its text then, verbatim but for line ends, which are \\n.")
        String text,

        @NonNull @Description("SHA-256 of the text in UTF-8, in hexadecimal.")
        String textHash,

        @NonNull @Description("When it was stored.") Instant recordedAt,

        @NonNull @Description("The labelled stretches of the text, in order; at most 2000.")
        List<@NonNull Segment> segments) {

    /** Copies the segments. */
    public Revision {
        segments = List.copyOf(segments);
    }
}
