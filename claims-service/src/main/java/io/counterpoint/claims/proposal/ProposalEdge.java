package io.counterpoint.claims.proposal;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A proposal in its list. */
@Description("A proposal in its list.")
public record ProposalEdge(
        @NonNull @Description("Its place, for 'after'.") String cursor,
        @NonNull @Description("The proposal.") Proposal node) {}
