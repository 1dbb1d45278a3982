package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.PartyNames;
import java.util.Collection;
import java.util.List;

/** Finds the propositions on which parties or outlets meet, and what each holds of them. Immutable and thread-safe. */
public final class ClaimProposer {
    /**
     * A proposer.
     *
     * @param parties the names by which parties are known
     */
    public ClaimProposer(PartyNames parties) {}

    /**
     * Proposes claims and stances. The result does not depend on the order of the input.
     *
     * @param newcomers statements not yet looked at
     * @param unclaimed statements of the same days, looked at before, that give evidence of no claim so far
     * @param claims claims of the same days
     * @return proposals that at least one newcomer gives evidence for
     */
    public List<ClaimProposal> propose(
            Collection<MatchableStatement> newcomers,
            Collection<MatchableStatement> unclaimed,
            Collection<KnownClaim> claims) {
        return List.of();
    }
}
