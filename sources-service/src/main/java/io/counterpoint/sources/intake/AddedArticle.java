package io.counterpoint.sources.intake;

import io.counterpoint.sources.article.Article;
import io.counterpoint.sources.errors.ErrorCode;
import io.counterpoint.sources.errors.ServiceException;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What became of one article to add.
 *
 * @param outcome what became of it
 * @param code why it was rejected, to branch on; null otherwise
 * @param reason why it was rejected, or what the new revision records
 * @param article the article stored; null when rejected
 */
@Description("What became of one article to add.")
public record AddedArticle(
        @NonNull @Description("What became of it.") Outcome outcome,

        @Description("Why it was rejected, to branch on; null otherwise.") @Nullable
        ErrorCode code,

        @Description("Why it was rejected, or what the new revision records; null otherwise.") @Nullable
        String reason,

        @Description("The article as stored; null when rejected.") @Nullable
        Article article) {

    static AddedArticle rejected(ServiceException why) {
        return new AddedArticle(Outcome.REJECTED, why.code(), why.reason(), null);
    }
}
