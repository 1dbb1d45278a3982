package io.counterpoint.claims.article;

import io.counterpoint.claims.extraction.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article to derive statements from.
 *
 * @param id its id
 * @param outletId the outlet that published it
 * @param revision the number of its current revision
 * @param text the text of that revision
 * @param textHash the SHA-256 of the text
 * @param segments the labelled stretches of the text
 * @param publishedOn the day of publication; null when unknown
 * @param attempts how often this has been tried since the last success, this time included
 */
public record ArticleText(
        UUID id,
        UUID outletId,
        int revision,
        String text,
        String textHash,
        List<Segment> segments,
        @Nullable LocalDate publishedOn,
        int attempts) {
    public ArticleText {
        segments = List.copyOf(segments);
    }
}
