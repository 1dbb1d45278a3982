package io.counterpoint.claims.similarity;

/**
 * A phrase found in a text.
 *
 * @param value what it stands for
 * @param length how many words it has
 */
public record Phrase(String value, int length) {}
