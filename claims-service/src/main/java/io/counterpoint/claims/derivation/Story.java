package io.counterpoint.claims.derivation;

import io.counterpoint.claims.article.StoryArticle;
import io.counterpoint.claims.claim.StoredClaims;
import io.counterpoint.claims.proposal.MatchProposals;
import io.counterpoint.claims.statement.StoredStatement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Articles of the same days, on related topics where there are many, with all they say, to be compared with each other.
 *
 * @param due the articles for whose sake it is done
 * @param articles all of them, the due ones included
 * @param settled those that have all that is related to them among them: what is no longer found in them is gone
 * @param statements their current statements
 * @param decisions what curators decided about which of them belong together
 * @param curated the curated claims that they give evidence on
 */
record Story(
        List<StoryArticle> due,
        List<StoryArticle> articles,
        Set<UUID> settled,
        List<StoredStatement> statements,
        List<MatchProposals.Decision> decisions,
        List<StoredClaims.Curated> curated) {
    Story {
        due = List.copyOf(due);
        articles = List.copyOf(articles);
        settled = Set.copyOf(settled);
        statements = List.copyOf(statements);
        decisions = List.copyOf(decisions);
        curated = List.copyOf(curated);
    }

    Set<UUID> articleIds() {
        return articles.stream().map(StoryArticle::id).collect(Collectors.toSet());
    }
}
