package io.counterpoint.claims.extraction;

import org.jspecify.annotations.Nullable;

/**
 * The words that name a speaker, as they stand in the text: a pronoun stays a pronoun, and its party is the one its
 * antecedent names.
 *
 * @param span where
 * @param text the words
 * @param partyId the known party meant; null when the directory does not know it
 */
public record Mention(Span span, String text, @Nullable String partyId) {}
