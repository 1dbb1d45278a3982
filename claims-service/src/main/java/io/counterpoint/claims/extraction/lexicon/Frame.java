package io.counterpoint.claims.extraction.lexicon;

/** The form of what a cue attributes. */
public enum Frame {
    /** A clause, with or without "that", or a question. */
    CLAUSE,
    /** An infinitive. */
    TO,
    /** A noun phrase. */
    OBJECT,
    /** Anything with quotation marks in it. */
    QUOTE,
    /** The cue is a passive participle. */
    PASSIVE
}
