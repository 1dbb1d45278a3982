package io.counterpoint.claims.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stance that statements give evidence of.
 *
 * @param holder who holds it
 * @param position what is held
 * @param basis what it rests on: the strongest there is among the evidence
 * @param evidenceIds the statements that show it, in ascending order of their ids; empty for NO_POSITION
 * @param saidOn the latest day on which it was said; null when unknown
 * @param confidence 0 to 1
 * @param reason why, in words
 */
public record StanceProposal(
        Holder holder,
        Position position,
        Basis basis,
        List<String> evidenceIds,
        @Nullable LocalDate saidOn,
        double confidence,
        String reason) {
    public StanceProposal {
        evidenceIds = List.copyOf(evidenceIds);
    }
}
