package io.counterpoint.claims.extraction;

/** Who can take a stance. */
public enum PartyKind {
    STATE,
    ORGANISATION,
    PERSON,
    GROUP,
    OUTLET
}
