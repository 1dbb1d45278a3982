package io.counterpoint.sources.article;

import jakarta.json.bind.annotation.JsonbCreator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/**
 * Which articles to list; all conditions hold together, null ones do not count.
 *
 * @param outlet id of the outlet
 * @param publishedFrom published at this moment or later, as {@link Moment} reads it
 * @param publishedTo published before this moment, as {@link Moment} reads it
 * @param language exactly this language
 * @param text words to search for in title and text
 */
@Input("ArticleFilter")
@Description("Which articles to list; all conditions given hold together.")
public record ArticleFilter(
        @Id @Description("Id of the outlet.") @Nullable String outlet,

        @Description(
                "Published at this moment or later: an ISO 8601 date (from midnight UTC) or date-time with offset. Leaves"
                        + " out articles without a date.")
        @Nullable
        String publishedFrom,

        @Description(
                "Published before this moment: an ISO 8601 date (midnight UTC) or date-time with offset. Leaves out"
                        + " articles without a date.")
        @Nullable
        String publishedTo,

        @Description("Exactly this language, as a BCP 47 tag.") @Nullable
        String language,

        @Description(
                "Words to search for in title and text, as in a web search: \"quoted phrases\", or, -without; at most"
                        + " 1000 characters. Ranks the answer; the first 100000 characters of a text are searched.")
        @Nullable
        String text) {

    /** Lists everything. */
    public static final ArticleFilter NONE = new ArticleFilter(null, null, null, null, null);

    /** Made from a request. */
    @JsonbCreator
    public ArticleFilter {}
}
