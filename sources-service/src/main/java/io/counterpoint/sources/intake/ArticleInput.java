package io.counterpoint.sources.intake;

import jakarta.json.bind.annotation.JsonbCreator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * An article to add.
 *
 * @param outlet name of the outlet; added when it is new
 * @param url its address
 * @param title its title
 * @param text its text
 * @param publishedAt ISO 8601 date, or date-time with offset; text, so that a bad date rejects one article, not all
 * @param language BCP 47 tag
 */
@Input("ArticleInput")
@Description("An article to add.")
public record ArticleInput(
        @NonNull @Description("Name of the outlet; added when it is new.")
        String outlet,

        @Description("Its address, http or https. The same outlet and address make the same article.") @Nullable
        String url,

        @Description("Its title, at most 1000 characters; looked for in the text when left out.") @Nullable
        String title,

        @NonNull @Description("Its text, at most 1000000 characters unless configured otherwise.")
        String text,

        @Description(
                "When it was published: 2026-02-05, or 2026-02-05T10:30:00Z; looked for in the text when left out.")
        @Nullable
        String publishedAt,

        @Description("The language it is written in, as a BCP 47 tag.") @Nullable
        String language) {

    /** Made from a request. */
    @JsonbCreator
    public ArticleInput {}
}
