package io.counterpoint.claims.wording;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A wording pair in its list. */
@Description("A wording pair in its list.")
public record WordingPairEdge(
        @NonNull @Description("Its place, for 'after'.") String cursor,
        @NonNull @Description("The pair.") WordingPair node) {}
