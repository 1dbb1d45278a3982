package io.counterpoint.claims.proposal;

import org.eclipse.microprofile.graphql.Description;

/** What became of a suggestion. */
@Description(
        "What became of a suggestion: OPEN, it shows until a curator decides; ACCEPTED; REJECTED, it does not show and"
                + " is not suggested again.")
public enum ProposalState {
    OPEN,
    ACCEPTED,
    REJECTED
}
