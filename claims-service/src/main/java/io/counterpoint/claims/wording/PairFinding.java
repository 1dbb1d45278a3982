package io.counterpoint.claims.wording;

import io.counterpoint.claims.statement.StoredStatement;

/**
 * Different words for the same thing that matching finds in two renderings of one utterance.
 *
 * @param kind what makes them different
 * @param confidence how sure it is that both stand for the same thing, 0 to 1
 * @param reason why, in words
 * @param one the first outlet's words
 * @param other the second outlet's words
 */
public record PairFinding(PairKind kind, double confidence, String reason, Side one, Side other) {
    /**
     * One side.
     *
     * @param statement the rendering
     * @param exact the words
     * @param start where they start in it, in code points
     * @param end where they end, exclusive
     */
    public record Side(StoredStatement statement, String exact, int start, int end) {}
}
