package io.counterpoint.claims.wording;

import io.counterpoint.claims.article.Article;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Where an article uses a word. */
@Description("Where an article uses a word.")
public record WordingPlace(
        @Description("The article; null when the sources service does not answer.") @Nullable
        Article article,

        @Description("The first code point in the text of its current revision.")
        int start,

        @Description("The code point after the last.") int end,

        @NonNull @Description("The words between.") String exact) {}
