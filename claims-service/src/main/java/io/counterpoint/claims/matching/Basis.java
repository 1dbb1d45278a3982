package io.counterpoint.claims.matching;

/** What a stance rests on. */
public enum Basis {
    /** The party's own words in quotation marks. */
    QUOTED,
    /** The party's words as an outlet reports them. */
    REPORTED,
    /** What an outlet states itself, without attribution. */
    OUTLET_VOICE,
    /** A curator's decision. */
    CURATED
}
