package io.counterpoint.claims.discrepancy;

import io.counterpoint.claims.statement.StatementStore;
import io.counterpoint.claims.storage.Ids;
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
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

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
     * Stores what was found among the statements of articles, in place of what was found among them before. One between
     * statements of two utterances is kept with both.
     *
     * @param articles all articles whose statements were compared; their utterances are stored already
     */
    public Uni<Void> save(
            Mutiny.StatelessSession session, List<DiscrepancyFinding> findings, Collection<UUID> articles) {
        Set<UUID> ids = findings.stream()
                .flatMap(
                        finding -> Stream.of(finding.one().id(), finding.other().id()))
                .collect(Collectors.toSet());
        return clear(session, articles)
                .chain(() -> statements.utterancesOf(session, ids))
                .chain(utterances -> session.insertAll(rows(findings, utterances)));
    }

    private static Uni<Integer> clear(Mutiny.StatelessSession session, Collection<UUID> articles) {
        return session.createNativeQuery("""
                        delete from discrepancy d using statement a, statement b
                        where a.id = d.one_statement_id and b.id = d.other_statement_id
                            and a.article_id in (:articles) and b.article_id in (:articles)""").setParameter("articles", articles).executeUpdate();
    }

    private static Object[] rows(List<DiscrepancyFinding> findings, Map<UUID, UUID> utterances) {
        Map<UUID, List<DiscrepancyRow>> rows = new LinkedHashMap<>();
        findings.stream()
                .flatMap(
                        finding -> Stream.of(finding.one().id(), finding.other().id())
                                .map(utterances::get)
                                .filter(Objects::nonNull)
                                .distinct()
                                .map(utterance -> DiscrepancyRow.of(utterance, Ids.next(), finding)))
                .forEach(row -> rows.computeIfAbsent(row.utteranceId, none -> new ArrayList<>())
                        .add(row));
        return rows.values().stream()
                .flatMap(kept -> kept.stream().limit(LIMIT))
                .toArray();
    }
}
