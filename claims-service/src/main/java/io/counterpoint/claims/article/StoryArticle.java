package io.counterpoint.claims.article;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article whose statements are compared with those of others.
 *
 * @param id its id
 * @param outletId the outlet that published it
 * @param outletName the outlet's name
 * @param textHash the SHA-256 of its text
 * @param publishedOn the day of publication; null when unknown
 * @param storyOn the day that decides what it is compared with
 * @param topic the stems of the words that tell what it is about
 * @param statementsVersion tells whether its statements have changed since
 */
public record StoryArticle(
        UUID id,
        UUID outletId,
        String outletName,
        String textHash,
        @Nullable LocalDate publishedOn,
        LocalDate storyOn,
        List<String> topic,
        int statementsVersion) {
    public StoryArticle {
        topic = List.copyOf(topic);
    }
}
