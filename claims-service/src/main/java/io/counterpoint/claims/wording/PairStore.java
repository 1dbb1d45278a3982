package io.counterpoint.claims.wording;

import io.counterpoint.claims.statement.StatementStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stores wording pairs, in sessions that the caller opens. */
@ApplicationScoped
public class PairStore {
    /** The most pairs that are kept with one utterance. */
    static final int LIMIT = 100;

    private final StatementStore statements;

    PairStore(StatementStore statements) {
        this.statements = statements;
    }

    /**
     * Makes these the pairs among the statements of articles.
     *
     * @param articles all articles whose statements were compared; their utterances are stored already
     */
    public Uni<Void> save(Mutiny.StatelessSession session, List<PairFinding> findings, Collection<UUID> articles) {
        Set<UUID> ids =
                findings.stream().map(finding -> finding.one().statement().id()).collect(Collectors.toSet());
        return statements
                .utterancesOf(session, ids)
                .chain(utterances -> standing(session, articles)
                        .chain(standing -> replace(session, standing, rows(findings, utterances))));
    }

    private static Uni<List<PairRow>> standing(Mutiny.StatelessSession session, Collection<UUID> articles) {
        return session.createSelectionQuery(
                        "select p from PairRow p join StatementRow a on a.id = p.oneStatementId"
                                + " join StatementRow b on b.id = p.otherStatementId"
                                + " where a.articleId in (:articles) and b.articleId in (:articles)",
                        PairRow.class)
                .setParameter("articles", articles)
                .getResultList();
    }

    private static Uni<Void> replace(Mutiny.StatelessSession session, List<PairRow> standing, List<PairRow> found) {
        Map<List<Object>, PairRow> fresh = new LinkedHashMap<>();
        found.forEach(row -> fresh.put(row.contents(), row));
        Object[] gone = standing.stream()
                .filter(row -> fresh.remove(row.contents()) == null)
                .toArray();
        return session.deleteAll(gone)
                .chain(() -> session.insertAll(fresh.values().toArray()));
    }

    private static List<PairRow> rows(List<PairFinding> findings, Map<UUID, UUID> utterances) {
        Map<UUID, List<PairRow>> rows = new LinkedHashMap<>();
        findings.forEach(finding -> {
            UUID utterance = utterances.get(finding.one().statement().id());
            if (utterance != null) {
                rows.computeIfAbsent(utterance, none -> new ArrayList<>())
                        .add(PairRow.of(Objects.requireNonNull(utterance), finding));
            }
        });
        return rows.values().stream()
                .flatMap(kept -> kept.stream().limit(LIMIT))
                .toList();
    }
}
