package io.counterpoint.claims.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A claim in its list. */
@Description("A claim in its list.")
public record ClaimEdge(
        @NonNull @Description("Its place, for 'after'.") String cursor,
        @NonNull @Description("The claim.") Claim node) {}
