package io.counterpoint.claims.extraction;

/** How a text names a speaker. */
public enum SpeakerKind {
    /** By a name of a person: "Ann Lee", "the analyst Ann Lee". */
    NAMED,
    /** By an office alone: "the mayor". */
    ROLE,
    /** A state, body or group: "Moscow", "the ministry", "both sides". */
    COLLECTIVE,
    /** Somebody the text keeps unnamed: "a source", "two officials". */
    ANONYMOUS,
    /** By a pronoun, which means who was named before. */
    PRONOUN
}
