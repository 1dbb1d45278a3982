package io.counterpoint.claims.stance;

import io.counterpoint.claims.statement.EvidenceStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Adds to the history of claims, in sessions that the caller opens, and under a lock of the claim. */
@ApplicationScoped
public class StanceStore {
    private final EvidenceStore evidence;

    StanceStore(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    /** The time to record at: now, but after all that was recorded before, whatever the clocks of replicas say. */
    public static Instant timeAfter(List<RecordedStance> history) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return history.stream()
                .map(RecordedStance::recordedAt)
                .max(Instant::compareTo)
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    /** Adds entries with their evidence. */
    public Uni<Void> append(
            Mutiny.StatelessSession session,
            UUID claim,
            List<RecordedStance> history,
            List<StanceEntry> entries,
            Instant time) {
        int last = history.stream().mapToInt(RecordedStance::number).max().orElse(0);
        List<StanceRow> rows = new ArrayList<>();
        entries.forEach(entry -> rows.add(row(claim, last + 1 + rows.size(), entry, time)));
        return session.insertAll(rows.toArray())
                .chain(() -> Multi.createFrom()
                        .range(0, rows.size())
                        .onItem()
                        .transformToUniAndConcatenate(i -> evidence.add(
                                session,
                                claim,
                                rows.get(i).number,
                                entries.get(i).evidence(),
                                time,
                                entries.get(i).recordedBy()))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static StanceRow row(UUID claim, int number, StanceEntry entry, Instant time) {
        StanceRow row = new StanceRow();
        row.claimId = claim;
        row.number = number;
        row.partyId = entry.partyId();
        row.position = entry.position();
        row.basis = entry.basis();
        row.origin = entry.origin();
        row.retracted = entry.retracted();
        row.saidOn = entry.saidOn();
        row.confidence = entry.confidence();
        row.reason = entry.reason();
        row.recordedAt = time;
        row.recordedBy = entry.recordedBy();
        return row;
    }
}
