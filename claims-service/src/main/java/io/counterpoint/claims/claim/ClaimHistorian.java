package io.counterpoint.claims.claim;

import io.counterpoint.claims.matching.ClaimKind;
import io.counterpoint.claims.party.PartyReader;
import io.counterpoint.claims.stance.RecordedStance;
import io.counterpoint.claims.stance.StanceHistory;
import io.counterpoint.claims.stance.StanceReader;
import io.counterpoint.claims.storage.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Tells what was recorded of a claim at some time. */
@ApplicationScoped
class ClaimHistorian {
    private final Database database;
    private final PartyReader parties;

    ClaimHistorian(Database database, PartyReader parties) {
        this.database = database;
        this.parties = parties;
    }

    /** The claim as it was recorded at a time; null when it was not open yet. */
    Uni<@Nullable Claim> asOf(UUID id, Instant time) {
        return database.reading(session -> session.createSelectionQuery(
                        "from ClaimRow c where c.id = :id and c.openedAt <= :time", ClaimRow.class)
                .setParameter("id", id)
                .setParameter("time", time)
                .getSingleResultOrNull()
                .chain(row -> recall(session, row, time)));
    }

    private Uni<@Nullable Claim> recall(Mutiny.StatelessSession session, @Nullable ClaimRow row, Instant time) {
        if (row == null) {
            return Uni.createFrom().nullItem();
        }
        return wordingAt(session, row, time)
                .chain(wording -> StanceReader.histories(session, List.of(row.id))
                        .map(histories -> StanceHistory.current(histories.getOrDefault(row.id, List.of()), time))
                        .chain(stances -> evidenceAt(session, row.id, stances, time)
                                .chain(counts -> contentionOf(session, stances, counts.outlets())
                                        .map(contention ->
                                                remembered(row, wording, stances, counts, contention, time)))));
    }

    private static Uni<Wording> wordingAt(Mutiny.StatelessSession session, ClaimRow row, Instant time) {
        return session.createSelectionQuery(
                        "from WordingRow w where w.claimId = :id and w.recordedAt <= :time order by w.number desc",
                        WordingRow.class)
                .setParameter("id", row.id)
                .setParameter("time", time)
                .setMaxResults(1)
                .getSingleResultOrNull()
                .map(found -> found == null ? new Wording(row.text, row.kind) : new Wording(found.text, found.kind));
    }

    private static Uni<Counts> evidenceAt(
            Mutiny.StatelessSession session, UUID claim, List<RecordedStance> stances, Instant time) {
        if (stances.isEmpty()) {
            return Uni.createFrom().item(new Counts(0, 0));
        }
        return session.createSelectionQuery("""
                        select count(distinct s.id), count(distinct s.outletId)
                        from EvidenceRow e join StatementRow s on s.id = e.statementId
                        where e.claimId = :claim and e.stanceNumber in (:numbers) and e.recordedAt <= :time
                            and (e.withdrawnAt is null or e.withdrawnAt > :time)""", Object[].class)
                .setParameter("claim", claim)
                .setParameter(
                        "numbers", stances.stream().map(RecordedStance::number).toList())
                .setParameter("time", time)
                .getSingleResult()
                .map(row -> new Counts(Math.toIntExact((Long) row[0]), Math.toIntExact((Long) row[1])));
    }

    private Uni<Contention> contentionOf(Mutiny.StatelessSession session, List<RecordedStance> stances, int outlets) {
        return parties.treeAbove(
                        session, stances.stream().map(RecordedStance::partyId).toList())
                .map(tree -> Contention.of(held(stances), tree, outlets));
    }

    static List<Contention.Held<UUID>> held(List<RecordedStance> stances) {
        return stances.stream()
                .map(stance -> new Contention.Held<>(stance.partyId(), stance.position(), stance.confidence()))
                .toList();
    }

    private static Claim remembered(
            ClaimRow row,
            Wording wording,
            List<RecordedStance> stances,
            Counts counts,
            Contention contention,
            Instant time) {
        List<LocalDate> days = stances.stream()
                .map(RecordedStance::saidOn)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        boolean withdrawn = row.withdrawnAt != null && !row.withdrawnAt.isAfter(time);
        return new Claim(
                row.id.toString(),
                wording.text(),
                wording.kind(),
                row.origin,
                contention.contested(),
                contention.degree(),
                row.confidence,
                row.reason,
                counts.statements(),
                counts.outlets(),
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                row.openedAt.atOffset(ZoneOffset.UTC),
                withdrawn ? Objects.requireNonNull(row.withdrawnAt).atOffset(ZoneOffset.UTC) : null,
                row.openedBy,
                time);
    }

    private record Wording(String text, ClaimKind kind) {}

    private record Counts(int statements, int outlets) {}
}
