package io.counterpoint.sources.feed;

import io.counterpoint.sources.article.DatePrecision;
import io.counterpoint.sources.segment.Segment;
import io.smallrye.graphql.api.federation.Inaccessible;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * One change of one article, with the revision it brought. Language and publication date are those known now.
 *
 * @param cursor its place in the feed
 * @param kind what happened
 * @param recordedAt when it was stored
 * @param articleId the article
 * @param outletId who published it
 * @param outletName the name of who published it
 * @param revision the revision this change brought
 * @param title title of that revision
 * @param text text of that revision
 * @param textHash SHA-256 of that text in UTF-8, in hexadecimal
 * @param language BCP 47 tag
 * @param publishedAt when it was published
 * @param publishedAtPrecision how exactly that is known
 * @param segments the labelled stretches of that text
 */
@Inaccessible
@Description(
        "One change of one article, with the revision it brought. Language and publication date are those known now.")
public record ArticleChange(
        @NonNull @Description("Its place in the feed.") String cursor,
        @NonNull @Description("What happened.") ChangeKind kind,
        @NonNull @Description("When it was stored.") Instant recordedAt,
        @Id @NonNull @Description("The article.") String articleId,
        @Id @NonNull @Description("Who published it.") String outletId,

        @NonNull @Description("The name of who published it.")
        String outletName,

        @Description("The revision this change brought.") int revision,
        @Description("Title of that revision.") @Nullable String title,
        @NonNull @Description("Text of that revision.") String text,

        @NonNull @Description("SHA-256 of that text in UTF-8, in hexadecimal.")
        String textHash,

        @Description("The language it is written in, as a BCP 47 tag.") @Nullable
        String language,

        @Description("When it was published.") @Nullable Instant publishedAt,
        @Description("How exactly that is known.") @Nullable DatePrecision publishedAtPrecision,

        @NonNull @Description("The labelled stretches of that text, in order.")
        List<@NonNull Segment> segments) {

    /** Copies the segments. */
    public ArticleChange {
        segments = List.copyOf(segments);
    }
}
