package io.counterpoint.claims.claim;

/** What a curator decided about a derived claim. */
enum Decision {
    /** It stands in its present words, whatever derivation finds. */
    ACCEPTED,
    /** It is none, and stays withdrawn. */
    REJECTED
}
