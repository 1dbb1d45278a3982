package io.counterpoint.claims.matching;

import java.util.List;

/**
 * A claim that exists already.
 *
 * @param id its id
 * @param text the proposition
 * @param kind what sort of proposition it is
 * @param evidence the statements that its stances rest on
 */
public record KnownClaim(String id, String text, ClaimKind kind, List<Evidence> evidence) {
    public KnownClaim {
        evidence = List.copyOf(evidence);
    }

    /**
     * A statement and what it shows.
     *
     * @param statement the statement
     * @param position what its speaker holds of the claim
     */
    public record Evidence(MatchableStatement statement, Position position) {}
}
