package io.counterpoint.claims.matching;

import io.counterpoint.claims.matching.Discrepancy.Version;

/**
 * Different words for the same thing in two renderings of one utterance, by different outlets.
 *
 * @param kind what makes them different
 * @param one the first outlet's words
 * @param other the second outlet's words
 * @param confidence how sure it is that both stand for the same thing, 0 to 1
 * @param reason why, in words
 */
public record WordingPair(Kind kind, Version one, Version other, double confidence, String reason) {
    /** What makes the words different. */
    public enum Kind {
        /** One name in two spellings, or two names of one party. */
        NAME,
        /** At least one of them takes a side, or names something done to somebody's harm. */
        LOADED,
        /** Neither is known to take a side. */
        PLAIN
    }
}
