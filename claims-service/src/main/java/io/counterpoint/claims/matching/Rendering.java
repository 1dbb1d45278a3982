package io.counterpoint.claims.matching;

/**
 * A statement whose utterance is known already.
 *
 * @param utteranceId the utterance it renders
 * @param statement the statement
 */
public record Rendering(String utteranceId, MatchableStatement statement) {}
