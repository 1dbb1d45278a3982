package io.counterpoint.claims.derivation;

import io.counterpoint.claims.article.StoryArticle;
import io.counterpoint.claims.claim.StoredClaims;
import io.counterpoint.claims.statement.StoredStatement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Articles of the same days with all they say, to be compared with each other.
 *
 * @param due the articles for whose sake it is done
 * @param articles all of them, the due ones included
 * @param statements their current statements
 * @param curated the curated claims that they give evidence on
 */
record Story(
        List<StoryArticle> due,
        List<StoryArticle> articles,
        List<StoredStatement> statements,
        List<StoredClaims.Curated> curated) {
    Story {
        due = List.copyOf(due);
        articles = List.copyOf(articles);
        statements = List.copyOf(statements);
        curated = List.copyOf(curated);
    }

    Set<UUID> articleIds() {
        return articles.stream().map(StoryArticle::id).collect(Collectors.toSet());
    }
}
