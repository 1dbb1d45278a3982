package io.counterpoint.claims.proposal;

import org.eclipse.microprofile.graphql.Description;

/** What became of a suggestion. */
@Description(
        "What became of a suggestion. OPEN: nobody decided; a suggested claim, stance or match shows all the same, a"
                + " suggested party does not. ACCEPTED: it holds, whatever extraction finds from now on. REJECTED: it does not"
                + " show, and is not suggested again.")
public enum ProposalState {
    OPEN,
    ACCEPTED,
    REJECTED
}
