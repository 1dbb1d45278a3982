package io.counterpoint.claims.extraction;

/** How a statement stands in the text. */
public enum StatementKind {
    /** A full quotation in quotation marks, or in the lines of a transcript. */
    DIRECT,
    /** A word or phrase in quotation marks that is part of another sentence. */
    PARTIAL,
    /** Reported without quotation marks, though it may contain partial quotations. */
    INDIRECT,
    /** Stated by the outlet itself, without attribution. */
    OUTLET_VOICE
}
