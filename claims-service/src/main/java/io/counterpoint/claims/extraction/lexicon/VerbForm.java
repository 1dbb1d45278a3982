package io.counterpoint.claims.extraction.lexicon;

/**
 * What an inflected word is as a verb.
 *
 * @param lemma its infinitive
 * @param base whether it may be the infinitive or plain present ("say")
 * @param third whether it may be the third person ("says")
 * @param past whether it may be the past ("said")
 * @param participle whether it may be the past participle ("shown")
 * @param ing whether it is the -ing form
 */
public record VerbForm(String lemma, boolean base, boolean third, boolean past, boolean participle, boolean ing) {
    /** Whether the form can carry a clause by itself. */
    public boolean finite() {
        return base || third || past;
    }

    VerbForm or(VerbForm other) {
        return new VerbForm(
                lemma,
                base || other.base,
                third || other.third,
                past || other.past,
                participle || other.participle,
                ing || other.ing);
    }
}
