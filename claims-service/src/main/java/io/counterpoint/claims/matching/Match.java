package io.counterpoint.claims.matching;

/**
 * How sure it is that two statements render one utterance.
 *
 * @param score 0 to 1
 * @param reason why, in words
 */
public record Match(double score, String reason) {
    public Match {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("Not a score: " + score);
        }
    }
}
