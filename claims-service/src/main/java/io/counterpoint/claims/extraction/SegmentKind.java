package io.counterpoint.claims.extraction;

/** What a stretch of an article is, as its page would set it. */
public enum SegmentKind {
    HEADLINE,
    BYLINE,
    DATELINE,
    LEAD,
    BODY,
    CAPTION,
    CROSSHEAD,
    SIGN_OFF,
    BOILERPLATE
}
