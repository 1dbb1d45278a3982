package io.counterpoint.claims.extraction.text;

/** What a token is, as far as finding attributions needs to know. */
public enum Tag {
    DETERMINER,
    POSSESSIVE,
    PRONOUN,
    PREPOSITION,
    TO,
    THAT,
    AUXILIARY,
    MODAL,
    CONJUNCTION,
    SUBORDINATOR,
    WH,
    NEGATION,
    ADVERB,
    NUMBER,
    NAME,
    VERB,
    GENITIVE,
    /** Any other word: a common noun or an adjective. */
    WORD,
    COMMA,
    STOP,
    COLON,
    SEMICOLON,
    DASH,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    MARK,
    SYMBOL
}
