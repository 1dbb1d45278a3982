package io.counterpoint.claims.proposal;

import org.eclipse.microprofile.graphql.Description;

/** What is suggested. */
@Description(
        "What is suggested: a CLAIM; a STANCE of a party on a claim; a PARTY, somebody whom texts introduce and whom"
                + " the directory does not know; a MATCH, that a statement renders the same utterance as another one.")
public enum ProposalKind {
    CLAIM,
    STANCE,
    PARTY,
    MATCH
}
