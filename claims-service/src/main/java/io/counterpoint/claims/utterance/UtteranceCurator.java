package io.counterpoint.claims.utterance;

import io.counterpoint.claims.article.ArticleStore;
import io.counterpoint.claims.error.ClientException;
import io.counterpoint.claims.statement.StatementReader;
import io.counterpoint.claims.statement.StatementStore;
import io.counterpoint.claims.statement.StoredStatement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Does what curators decide about which statements render one utterance, in sessions that the caller opens. */
@ApplicationScoped
public class UtteranceCurator {
    private final StatementStore statements;
    private final UtteranceStore utterances;
    private final ArticleStore articles;

    UtteranceCurator(StatementStore statements, UtteranceStore utterances, ArticleStore articles) {
        this.statements = statements;
        this.utterances = utterances;
        this.articles = articles;
    }

    /**
     * Two current statements, their articles locked and to be compared again: what depends on them follows in the
     * background.
     *
     * @throws ClientException NOT_FOUND when one of them is not current
     */
    public Uni<Pair> take(Mutiny.StatelessSession session, UUID statement, UUID other) {
        return current(session, statement, other)
                .chain(pair -> articles.compareAgain(
                        session,
                        Set.of(pair.statement().articleId(), pair.other().articleId())))
                .chain(() -> current(session, statement, other));
    }

    /**
     * Two statements.
     *
     * @param statement the one that joins or leaves
     * @param other one of the utterance that it joins or leaves
     */
    public record Pair(StoredStatement statement, StoredStatement other) {}

    /** Lets the statement render the other one's utterance. */
    public Uni<Void> join(Mutiny.StatelessSession session, Pair pair) {
        return utterances.join(session, pair.statement(), pair.other());
    }

    /**
     * Takes the statement out of the other one's utterance.
     *
     * @return all statements whose company it leaves
     */
    public Uni<Set<UUID>> separate(Mutiny.StatelessSession session, Pair pair) {
        UUID utterance = pair.other().utteranceId();
        if (utterance == null) {
            return Uni.createFrom().item(Set.of(pair.other().id()));
        }
        Uni<Void> left = utterance.equals(pair.statement().utteranceId())
                ? utterances.separate(session, pair.statement())
                : Uni.createFrom().voidItem();
        return left.chain(() -> statements.rendering(session, utterance, StatementReader.UTTERANCE_LIMIT))
                .map(rest -> {
                    Set<UUID> company = new LinkedHashSet<>(rest);
                    company.add(pair.other().id());
                    company.remove(pair.statement().id());
                    return company;
                });
    }

    private Uni<Pair> current(Mutiny.StatelessSession session, UUID statement, UUID other) {
        return statements.current(session, List.of(statement, other)).map(found -> {
            if (found.size() != 2) {
                throw ClientException.notFound("The two statements are not both current.");
            }
            boolean inOrder = found.getFirst().id().equals(statement);
            return new Pair(inOrder ? found.getFirst() : found.getLast(), inOrder ? found.getLast() : found.getFirst());
        });
    }
}
