package io.counterpoint.claims.party;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A party in its list. */
@Description("A party in its list.")
public record PartyEdge(
        @NonNull @Description("Its place, for 'after'.") String cursor,
        @NonNull @Description("The party.") Party node) {}
