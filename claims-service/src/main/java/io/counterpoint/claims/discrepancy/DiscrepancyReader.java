package io.counterpoint.claims.discrepancy;

import io.counterpoint.claims.storage.Batches;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads discrepancies. */
@ApplicationScoped
class DiscrepancyReader {
    /** Bounds what one batch of claims reads. */
    private static final int MOST = 20_000;

    /** Those among current statements alone: between two comparisons a statement may have been retired. */
    private static final String STANDING = " join StatementRow a on a.id = d.oneStatementId and a.retiredAt is null"
            + " join StatementRow b on b.id = d.otherStatementId and b.retiredAt is null";

    private static final String OF_UTTERANCES = "select d.utteranceId, d from DiscrepancyRow d" + STANDING
            + " where d.utteranceId in (:ids) and d.withdrawnAt is null order by d.utteranceId, d.id";

    private static final String OF_CLAIMS = "select distinct e.claimId, d from EvidenceRow e"
            + " join StatementRow s on s.id = e.statementId and s.retiredAt is null"
            + " join DiscrepancyRow d on d.utteranceId = s.utteranceId and d.withdrawnAt is null" + STANDING
            + " where e.claimId in (:ids) and e.withdrawnAt is null order by e.claimId, d.id";

    private static final String OF_CLAIMS_THEN = """
            select distinct e.claimId, d from EvidenceRow e
            join StatementRow s on s.id = e.statementId
            join DiscrepancyRow d on d.utteranceId = s.utteranceId
            join StatementRow a on a.id = d.oneStatementId
            join StatementRow b on b.id = d.otherStatementId
            where e.claimId in (:ids)
                and e.recordedAt <= :time and (e.withdrawnAt is null or e.withdrawnAt > :time)
                and d.recordedAt <= :time and (d.withdrawnAt is null or d.withdrawnAt > :time)
                and (a.retiredAt is null or a.retiredAt > :time) and (b.retiredAt is null or b.retiredAt > :time)
            order by e.claimId, d.id""";

    private final Database database;

    DiscrepancyReader(Database database) {
        this.database = database;
    }

    Uni<List<List<StatedDiscrepancy>>> ofUtterances(List<String> ids) {
        return read(OF_UTTERANCES, ids, null);
    }

    /**
     * The discrepancies of claims.
     *
     * @param asOf shows what was recorded then, among the utterances as they are told apart now; null for now
     */
    Uni<List<List<StatedDiscrepancy>>> ofClaims(List<String> ids, @Nullable Instant asOf) {
        return read(asOf == null ? OF_CLAIMS : OF_CLAIMS_THEN, ids, asOf);
    }

    private Uni<List<List<StatedDiscrepancy>>> read(String query, List<String> ids, @Nullable Instant time) {
        return database.reading(session -> {
                    Mutiny.SelectionQuery<Object[]> selection = session.createSelectionQuery(query, Object[].class)
                            .setParameter("ids", Ids.readAll(ids))
                            .setMaxResults(MOST);
                    return (time == null ? selection : selection.setParameter("time", time)).getResultList();
                })
                .map(rows -> Batches.lists(
                        ids,
                        rows.stream()
                                .map(row -> ((DiscrepancyRow) row[1]).under((UUID) row[0]))
                                .toList(),
                        StatedDiscrepancy::parentId))
                .map(lists -> lists.stream().map(DiscrepancyReader::shown).toList());
    }

    /** One between two utterances is kept with both, and shown once. */
    private static List<StatedDiscrepancy> shown(List<StatedDiscrepancy> found) {
        return found.stream().distinct().limit(DiscrepancyStore.LIMIT).toList();
    }
}
