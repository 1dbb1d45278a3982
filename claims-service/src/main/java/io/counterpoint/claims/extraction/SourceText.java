package io.counterpoint.claims.extraction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the extractor reads: one revision of an article.
 *
 * @param text the text, verbatim
 * @param segments its labelled stretches, in code points; with none, the extractor labels what it needs itself
 * @param publishedOn the day of publication at the outlet, which "on Thursday" is read against; null when unknown, and then
 *     taken from the text if that gives it
 */
public record SourceText(
        String text, List<Segment> segments, @Nullable LocalDate publishedOn) {
    public SourceText {
        segments = List.copyOf(segments);
    }

    /** A text without labels and date. */
    public static SourceText of(String text) {
        return new SourceText(text, List.of(), null);
    }
}
