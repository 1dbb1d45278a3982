package io.counterpoint.claims.derivation;

import io.counterpoint.claims.article.ArticleStore;
import io.counterpoint.claims.article.StoryArticle;
import io.counterpoint.claims.claim.ClaimReader;
import io.counterpoint.claims.statement.StatementStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what has to be compared. */
@ApplicationScoped
class StoryReader {
    private final ArticleStore articles;
    private final StatementStore statements;
    private final ClaimReader claims;
    private final DerivationConfig config;

    StoryReader(ArticleStore articles, StatementStore statements, ClaimReader claims, DerivationConfig config) {
        this.articles = articles;
        this.statements = statements;
        this.claims = claims;
        this.config = config;
    }

    /** The articles due, with those of the days around the first of them; without articles when nothing is due. */
    Uni<Story> next(Mutiny.StatelessSession session) {
        return articles.dueForMatching(session, config.storyArticles() / 2).chain(due -> {
            if (due.isEmpty()) {
                return Uni.createFrom().item(new Story(List.of(), List.of(), List.of(), List.of()));
            }
            LocalDate day = due.getFirst().storyOn();
            LocalDate from = day.minusDays(config.storyDays());
            LocalDate to = day.plusDays(config.storyDays());
            List<StoryArticle> near = due.stream()
                    .filter(article -> !article.storyOn().isBefore(from)
                            && !article.storyOn().isAfter(to))
                    .toList();
            return articles.ofDays(session, from, to, config.storyArticles())
                    .map(others -> together(near, others))
                    .chain(all -> read(session, near, all));
        });
    }

    private Uni<Story> read(Mutiny.StatelessSession session, List<StoryArticle> due, List<StoryArticle> all) {
        List<UUID> ids = all.stream().map(StoryArticle::id).toList();
        return statements
                .ofArticles(session, ids, config.storyStatements())
                .chain(found -> claims.curatedIn(session, ids).map(curated -> new Story(due, all, found, curated)));
    }

    private List<StoryArticle> together(List<StoryArticle> due, List<StoryArticle> others) {
        Map<UUID, StoryArticle> all = new LinkedHashMap<>();
        due.forEach(article -> all.put(article.id(), article));
        others.forEach(article -> all.putIfAbsent(article.id(), article));
        List<StoryArticle> some = new ArrayList<>(
                all.values().stream().limit(config.storyArticles()).toList());
        some.sort(Comparator.comparing(StoryArticle::id));
        return some;
    }
}
