package io.counterpoint.claims.statement;

import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Reads which statements show which stances. */
@ApplicationScoped
public class EvidenceReader {
    private final Database database;

    EvidenceReader(Database database) {
        this.database = database;
    }

    /**
     * All evidence, also withdrawn, of these stances, in the order it was recorded.
     *
     * @param claims the claims
     * @param numbers the numbers of the stances; of each claim those among them are read
     */
    public Uni<List<Evidence>> of(Collection<String> claims, Collection<Integer> numbers) {
        return database.reading(session -> session.createSelectionQuery(
                                "select e, s from EvidenceRow e join StatementRow s on s.id = e.statementId"
                                        + " where e.claimId in (:claims) and e.stanceNumber in (:numbers)"
                                        + " order by e.recordedAt, s.id",
                                Object[].class)
                        .setParameter("claims", Ids.readAll(claims))
                        .setParameter("numbers", numbers)
                        .getResultList())
                .map(rows -> rows.stream().map(EvidenceReader::evidence).toList());
    }

    /**
     * Somebody who attached evidence.
     *
     * @param claimId the claim
     * @param stanceNumber the number of the stance that the evidence shows
     * @param curator as their token named them
     */
    public record Attacher(String claimId, int stanceNumber, String curator) {}

    /** Who attached evidence, also withdrawn, to these stances, by their names; see {@link #of}. */
    public Uni<List<Attacher>> attachers(Collection<String> claims, Collection<Integer> numbers) {
        return database.reading(session -> session.createSelectionQuery(
                                "select distinct e.claimId, e.stanceNumber, e.recordedBy from EvidenceRow e"
                                        + " where e.claimId in (:claims) and e.stanceNumber in (:numbers)"
                                        + " and e.recordedBy is not null order by e.recordedBy",
                                Object[].class)
                        .setParameter("claims", Ids.readAll(claims))
                        .setParameter("numbers", numbers)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Attacher(row[0].toString(), (Integer) row[1], (String) row[2]))
                        .toList());
    }

    private static Evidence evidence(Object[] row) {
        EvidenceRow link = (EvidenceRow) row[0];
        return new Evidence(
                link.claimId.toString(),
                link.stanceNumber,
                link.recordedAt,
                link.withdrawnAt,
                ((StatementRow) row[1]).toStatement());
    }
}
