package io.counterpoint.claims.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim to open, or new stances on one that exists.
 *
 * @param claimId the claim that exists; null for a new one
 * @param text the proposition as a sentence
 * @param kind what sort of proposition it is
 * @param representativeId the statement that words it best; for a claim that exists, the first one that is new to it
 * @param stances at least one that is not NO_POSITION; for a claim that exists, only what the new statements show
 * @param confidence 0 to 1
 * @param reason why this is a claim, in words
 */
public record ClaimProposal(
        @Nullable String claimId,
        String text,
        ClaimKind kind,
        String representativeId,
        List<StanceProposal> stances,
        double confidence,
        String reason) {
    public ClaimProposal {
        stances = List.copyOf(stances);
    }
}
