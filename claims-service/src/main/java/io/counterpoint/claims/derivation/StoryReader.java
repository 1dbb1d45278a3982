package io.counterpoint.claims.derivation;

import io.counterpoint.claims.article.ArticleStore;
import io.counterpoint.claims.article.StoryArticle;
import io.counterpoint.claims.claim.ClaimReader;
import io.counterpoint.claims.proposal.MatchProposals;
import io.counterpoint.claims.statement.StatementStore;
import io.counterpoint.claims.statement.StoredStatement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what has to be compared. */
@ApplicationScoped
class StoryReader {
    private final ArticleStore articles;
    private final StatementStore statements;
    private final ClaimReader claims;
    private final MatchProposals matches;
    private final DerivationConfig config;

    StoryReader(
            ArticleStore articles,
            StatementStore statements,
            ClaimReader claims,
            MatchProposals matches,
            DerivationConfig config) {
        this.articles = articles;
        this.statements = statements;
        this.claims = claims;
        this.matches = matches;
        this.config = config;
    }

    /** Some articles due, with those of the days around the first of them; without articles when nothing is due. */
    Uni<Candidates> candidates(Mutiny.StatelessSession session) {
        return articles.dueForMatching(session, config.storyArticles() / 2).chain(due -> {
            if (due.isEmpty()) {
                return Uni.createFrom().item(new Candidates(List.of(), Map.of()));
            }
            StoryArticle first = due.getFirst();
            LocalDate from = first.storyOn().minusDays(config.storyDays());
            LocalDate to = first.storyOn().plusDays(config.storyDays());
            List<StoryArticle> near = due.stream()
                    .filter(article -> !article.storyOn().isBefore(from)
                            && !article.storyOn().isAfter(to))
                    .toList();
            return articles.ofDays(session, from, to, first.id(), config.storyCandidates())
                    .map(others -> Candidates.of(near, others));
        });
    }

    /**
     * Articles to choose a story from.
     *
     * @param due the articles due, in the order in which they are
     * @param articles all of them by their ids, in a fixed order, the due ones included
     */
    record Candidates(List<StoryArticle> due, Map<UUID, StoryArticle> articles) {
        private static Candidates of(List<StoryArticle> due, List<StoryArticle> others) {
            Map<UUID, StoryArticle> all = new LinkedHashMap<>();
            due.forEach(article -> all.put(article.id(), article));
            others.forEach(article -> all.putIfAbsent(article.id(), article));
            return new Candidates(due, all);
        }

        /** All of them, or where there are too many, those on related topics. Takes time, and touches nothing. */
        Topics.Choice choose(int limit) {
            List<UUID> ids = due.stream().map(StoryArticle::id).toList();
            if (articles.size() <= limit) {
                return new Topics.Choice(new LinkedHashSet<>(ids), articles.keySet(), articles.keySet());
            }
            Map<UUID, List<String>> topics = new LinkedHashMap<>();
            articles.values().forEach(article -> topics.put(article.id(), article.topic()));
            return new Topics(topics).choose(ids, limit);
        }

        private List<StoryArticle> withIds(Collection<UUID> ids) {
            return ids.stream()
                    .map(articles::get)
                    .map(Objects::requireNonNull)
                    .sorted(Comparator.comparing(StoryArticle::id))
                    .toList();
        }
    }

    /** The articles chosen with all that is to be compared. */
    Uni<Story> read(Mutiny.StatelessSession session, Candidates candidates, Topics.Choice choice) {
        return statements
                .ofArticles(session, choice.due(), choice.all(), config.storyStatements())
                .chain(found -> matches.decisions(
                                session, found.stream().map(StoredStatement::id).toList())
                        .chain(decisions -> claims.curatedFor(session, choice.all(), config.curatedClaims())
                                .map(curated -> new Story(
                                        candidates.withIds(choice.due()),
                                        candidates.withIds(choice.all()),
                                        settled(choice, found),
                                        found,
                                        decisions,
                                        curated))));
    }

    /** Where there are too many statements, nothing is known of articles of which some are missing. */
    private Set<UUID> settled(Topics.Choice choice, List<StoredStatement> found) {
        if (found.size() < config.storyStatements()) {
            return choice.whole();
        }
        Set<UUID> there = found.stream().map(StoredStatement::articleId).collect(Collectors.toSet());
        there.remove(found.getLast().articleId());
        there.retainAll(choice.whole());
        return there;
    }
}
