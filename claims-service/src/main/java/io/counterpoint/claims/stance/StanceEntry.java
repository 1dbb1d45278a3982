package io.counterpoint.claims.stance;

import io.counterpoint.claims.matching.Basis;
import io.counterpoint.claims.matching.Position;
import io.counterpoint.claims.storage.Origin;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry to add to the history of a claim.
 *
 * @param partyId who holds the stance
 * @param position what is held
 * @param basis what it rests on
 * @param origin derived or decided
 * @param retracted says that the party's stance of this origin no longer holds
 * @param saidOn the latest day it was said; null when unknown
 * @param confidence 0 to 1
 * @param reason why, in words; null when nobody told
 * @param evidence the statements that show it
 * @param recordedBy the curator who decided it; null when derived
 */
public record StanceEntry(
        UUID partyId,
        Position position,
        Basis basis,
        Origin origin,
        boolean retracted,
        @Nullable LocalDate saidOn,
        double confidence,
        @Nullable String reason,
        Set<UUID> evidence,
        @Nullable String recordedBy) {
    public StanceEntry {
        evidence = Set.copyOf(evidence);
    }

    /**
     * The entry that takes a stance back.
     *
     * @param by the curator who does so; null where it is derived
     */
    public static StanceEntry retraction(RecordedStance stance, @Nullable String reason, @Nullable String by) {
        return new StanceEntry(
                stance.partyId(),
                stance.position(),
                stance.basis(),
                stance.origin(),
                true,
                stance.saidOn(),
                stance.confidence(),
                reason,
                Set.of(),
                by);
    }
}
