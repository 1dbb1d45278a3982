package io.counterpoint.claims.article;

import io.counterpoint.claims.extraction.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as the change feed announces it.
 *
 * @param articleId its id
 * @param outletId the outlet that published it
 * @param outletName the outlet's name
 * @param revision the number of the revision, from 1
 * @param title its title; null when it has none
 * @param text the text of the revision
 * @param textHash the SHA-256 of the text
 * @param language its language; null when unknown
 * @param publishedOn the day of publication; null when unknown
 * @param segments the labelled stretches of the text
 */
public record ArticleChange(
        UUID articleId,
        UUID outletId,
        String outletName,
        int revision,
        @Nullable String title,
        String text,
        String textHash,
        @Nullable String language,
        @Nullable LocalDate publishedOn,
        List<Segment> segments) {
    public ArticleChange {
        segments = List.copyOf(segments);
    }
}
