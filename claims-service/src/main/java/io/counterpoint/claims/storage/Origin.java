package io.counterpoint.claims.storage;

/** Where a stored thing comes from. */
public enum Origin {
    /** Derived from articles, and derived again when they change. */
    EXTRACTED,
    /** Decided by a curator; derivation never changes it. */
    CURATED
}
