package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.lexicon.CueEntry;

/**
 * A word that may attribute, in its place. Places are token indexes.
 *
 * @param from first token, auxiliaries and negation included
 * @param head the verb, noun or adjective itself
 * @param to token after the last, particle included
 * @param entry what the lexicon says of it
 * @param form how the head is used
 */
record CueUse(int from, int head, int to, CueEntry entry, Form form) {
    enum Form {
        /** Carries a clause: "says", "has said", "would say". */
        FINITE,
        /** "to say". */
        INFINITIVE,
        /** "saying". */
        ING,
        /** "was told". */
        PASSIVE,
        /** "a plan backed by": a participle after its noun. */
        REDUCED,
        NOUN,
        ADJECTIVE
    }

    boolean speech() {
        return entry.speech();
    }

    boolean isVerb() {
        return form != Form.NOUN && form != Form.ADJECTIVE;
    }
}
