package io.counterpoint.claims.matching;

/** What a party holds of a claim. */
public enum Position {
    /** Holds it to be true, or wants it. */
    SUPPORTS,
    /** Holds it to be untrue, or refuses it. */
    DENIES,
    /** Doubts it, or holds something that hardly goes with it. */
    DISPUTES,
    /** Concerned, but nobody quotes it on this. */
    NO_POSITION
}
