package io.counterpoint.claims.wording;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A wording in its list. */
@Description("A wording in its list.")
public record WordingEdge(
        @NonNull @Description("Its place, for 'after'.") String cursor,
        @NonNull @Description("The wording.") Wording node) {}
