package io.counterpoint.claims.matching;

/** What sort of proposition a claim is. */
public enum ClaimKind {
    /** Something is or was so. */
    FACT,
    /** Something shall be so. */
    DEMAND,
    /** Something will be so. */
    PREDICTION,
    /** Something is good, bad, right or wrong. */
    JUDGEMENT
}
