package io.counterpoint.claims.proposal;

import org.eclipse.microprofile.graphql.Description;

/** What is suggested. */
@Description("What is suggested: a CLAIM, a STANCE of a party on a claim, or to add a PARTY that holds a stance.")
public enum ProposalKind {
    CLAIM,
    STANCE,
    PARTY
}
