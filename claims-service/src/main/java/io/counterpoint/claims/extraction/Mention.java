package io.counterpoint.claims.extraction;

import org.jspecify.annotations.Nullable;

/**
 * The words that name a speaker, as they stand in the text: a pronoun stays a pronoun, and its party is the one its
 * antecedent names.
 *
 * @param span where
 * @param text the words
 * @param partyId the known party meant; null when the directory does not know it
 * @param profile what the text says about the speaker; null when it was not read
 */
public record Mention(
        Span span,
        String text,
        @Nullable String partyId,
        @Nullable SpeakerProfile profile) {
    /** A mention of which nothing more is known. */
    public Mention(Span span, String text, @Nullable String partyId) {
        this(span, text, partyId, null);
    }
}
