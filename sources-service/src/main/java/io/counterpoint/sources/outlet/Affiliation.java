package io.counterpoint.sources.outlet;

import org.eclipse.microprofile.graphql.Description;

/** Who stands behind an outlet. */
@Description("Who stands behind an outlet.")
public enum Affiliation {
    /** Funded or run by a state. */
    @Description("Funded or run by a state.")
    STATE,
    /** Publicly funded, independent of the government of the day. */
    @Description("Publicly funded, independent of the government of the day.")
    PUBLIC,
    /** Owned privately. */
    @Description("Owned privately.")
    PRIVATE,
    /** Not known. */
    @Description("Not known.")
    UNKNOWN
}
