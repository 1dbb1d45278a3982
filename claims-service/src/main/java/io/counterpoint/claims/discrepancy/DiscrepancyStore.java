package io.counterpoint.claims.discrepancy;

import io.counterpoint.claims.statement.StatementStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Stores discrepancies, in sessions that the caller opens. */
@ApplicationScoped
public class DiscrepancyStore {
    /** The most discrepancies that are kept with one utterance. */
    static final int LIMIT = 100;

    private final StatementStore statements;

    DiscrepancyStore(StatementStore statements) {
        this.statements = statements;
    }

    /**
     * Makes these the discrepancies among the statements of articles: what is no longer found is withdrawn, and stays as
     * what was recorded then. One between statements of two utterances is kept with both.
     *
     * @param articles all articles whose statements were compared; their utterances are stored already
     */
    public Uni<Void> save(
            Mutiny.StatelessSession session, List<DiscrepancyFinding> findings, Collection<UUID> articles) {
        Set<UUID> ids = findings.stream()
                .flatMap(
                        finding -> Stream.of(finding.one().id(), finding.other().id()))
                .collect(Collectors.toSet());
        return statements
                .utterancesOf(session, ids)
                .chain(utterances -> standing(session, articles)
                        .chain(standing -> replace(session, standing, rows(findings, utterances))));
    }

    private static Uni<List<DiscrepancyRow>> standing(Mutiny.StatelessSession session, Collection<UUID> articles) {
        return session.createSelectionQuery(
                        "select d from DiscrepancyRow d join StatementRow a on a.id = d.oneStatementId"
                                + " join StatementRow b on b.id = d.otherStatementId where d.withdrawnAt is null"
                                + " and a.articleId in (:articles) and b.articleId in (:articles)",
                        DiscrepancyRow.class)
                .setParameter("articles", articles)
                .getResultList();
    }

    private static Uni<Void> replace(
            Mutiny.StatelessSession session, List<DiscrepancyRow> standing, List<DiscrepancyRow> found) {
        Map<List<@Nullable Object>, DiscrepancyRow> fresh = new LinkedHashMap<>();
        found.forEach(row -> fresh.put(row.contents(), row));
        List<UUID> gone = standing.stream()
                .filter(row -> fresh.remove(row.contents()) == null)
                .map(row -> row.id)
                .toList();
        return withdraw(session, gone)
                .chain(() -> session.insertAll(fresh.values().toArray()));
    }

    private static Uni<Integer> withdraw(Mutiny.StatelessSession session, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return session.createMutationQuery("update DiscrepancyRow d set d.withdrawnAt = :now where d.id in (:ids)")
                .setParameter("now", Instant.now())
                .setParameter("ids", ids)
                .executeUpdate();
    }

    private static List<DiscrepancyRow> rows(List<DiscrepancyFinding> findings, Map<UUID, UUID> utterances) {
        Instant now = Instant.now();
        Map<UUID, List<DiscrepancyRow>> rows = new LinkedHashMap<>();
        findings.stream()
                .flatMap(
                        finding -> Stream.of(finding.one().id(), finding.other().id())
                                .map(utterances::get)
                                .filter(Objects::nonNull)
                                .distinct()
                                .map(utterance -> DiscrepancyRow.of(utterance, finding, now)))
                .forEach(row -> rows.computeIfAbsent(row.utteranceId, none -> new ArrayList<>())
                        .add(row));
        return rows.values().stream()
                .flatMap(kept -> kept.stream().limit(LIMIT))
                .toList();
    }
}
