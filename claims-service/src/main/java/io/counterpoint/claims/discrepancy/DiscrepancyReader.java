package io.counterpoint.claims.discrepancy;

import io.counterpoint.claims.storage.Batches;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads discrepancies. */
@ApplicationScoped
class DiscrepancyReader {
    /** Bounds what one batch of claims reads. */
    private static final int MOST = 20_000;

    /** Those among current statements alone: between two comparisons a statement may have been retired. */
    private static final String CURRENT = " join StatementRow a on a.id = d.oneStatementId and a.retiredAt is null"
            + " join StatementRow b on b.id = d.otherStatementId and b.retiredAt is null";

    private static final String OF_UTTERANCES = "select d.utteranceId, d from DiscrepancyRow d" + CURRENT
            + " where d.utteranceId in (:ids) order by d.utteranceId, d.id";

    private static final String OF_CLAIMS = "select distinct e.claimId, d from EvidenceRow e"
            + " join StatementRow s on s.id = e.statementId and s.retiredAt is null"
            + " join DiscrepancyRow d on d.utteranceId = s.utteranceId" + CURRENT
            + " where e.claimId in (:ids) and e.withdrawnAt is null order by e.claimId, d.id";

    private final Database database;

    DiscrepancyReader(Database database) {
        this.database = database;
    }

    Uni<List<List<StatedDiscrepancy>>> ofUtterances(List<String> ids) {
        return read(OF_UTTERANCES, ids);
    }

    Uni<List<List<StatedDiscrepancy>>> ofClaims(List<String> ids) {
        return read(OF_CLAIMS, ids);
    }

    private Uni<List<List<StatedDiscrepancy>>> read(String query, List<String> ids) {
        return database.reading(session -> session.createSelectionQuery(query, Object[].class)
                        .setParameter("ids", Ids.readAll(ids))
                        .setMaxResults(MOST)
                        .getResultList())
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
