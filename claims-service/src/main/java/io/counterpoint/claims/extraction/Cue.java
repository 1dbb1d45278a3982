package io.counterpoint.claims.extraction;

/**
 * The words that attribute a statement to its speaker.
 *
 * @param span where
 * @param text the words, auxiliaries and negation included ("has not said")
 * @param lemma the head's dictionary form ("say", "according to", ":")
 */
public record Cue(Span span, String text, String lemma) {}
