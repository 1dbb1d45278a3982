package io.counterpoint.claims.matching;

/** What a speaker does with a proposition. */
enum Attitude {
    /** States it. */
    ASSERTION,
    /** Wants it. */
    DEMAND,
    /** Agrees to it. */
    ACCEPTANCE,
    /** Does not want it. */
    REJECTION,
    /** Says that it is not so. */
    DENIAL,
    /** Is not sure of it. */
    DOUBT,
    /** Calls untrue what stands before. */
    FALSEHOOD;

    /** Whether it is about what shall be, not about what is. */
    boolean isWish() {
        return this == DEMAND || this == ACCEPTANCE || this == REJECTION;
    }

    /** Whether it turns a proposition round. */
    boolean isNegative() {
        return this == REJECTION || this == DENIAL || this == FALSEHOOD;
    }
}
