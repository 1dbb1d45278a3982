package io.counterpoint.claims.claim;

import io.counterpoint.claims.matching.Basis;
import io.counterpoint.claims.matching.ClaimKind;
import io.counterpoint.claims.matching.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim that matching finds, with the stances of known parties.
 *
 * @param curatedId the curated claim that it is; null for any other
 * @param text the proposition as a sentence
 * @param kind what sort of proposition it is
 * @param confidence 0 to 1
 * @param reason why it is a claim, in words
 * @param stances one for each party
 */
public record ClaimFinding(
        @Nullable UUID curatedId, String text, ClaimKind kind, double confidence, String reason, List<Held> stances) {
    public ClaimFinding {
        stances = List.copyOf(stances);
    }

    /**
     * A stance.
     *
     * @param partyId who holds it
     * @param position what is held
     * @param basis what it rests on
     * @param evidence the statements that show it
     * @param saidOn the latest day it was said; null when unknown
     * @param confidence 0 to 1
     * @param reason why, in words
     */
    public record Held(
            UUID partyId,
            Position position,
            Basis basis,
            Set<UUID> evidence,
            @Nullable LocalDate saidOn,
            double confidence,
            String reason) {
        public Held {
            evidence = Set.copyOf(evidence);
        }
    }
}
