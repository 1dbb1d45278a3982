package io.counterpoint.claims.identity;

import static io.counterpoint.identity.access.Permission.JOIN;
import static io.counterpoint.identity.access.Permission.READ;
import static io.counterpoint.identity.access.Permission.SERVICE;
import static java.util.Map.entry;

import io.counterpoint.identity.access.Permission;
import java.util.Map;

/** Who may ask for what: one line for every operation of the schema. The build fails while one is missing. */
final class AccessTable {

    /** For those who decide on what was found, and add to it. */
    static final Permission CURATION = Permission.anyOf("curator", "admin");

    static final Map<String, Permission> ENTRIES = Map.ofEntries(
            entry("Query.claim", READ),
            entry("Query.claims", READ),
            entry("Query.parties", READ),
            entry("Query.party", READ),
            entry("Query.progress", READ),
            entry("Query.proposals", READ),
            entry("Query.statement", READ),
            entry("Query.statements", READ),
            entry("Query.topics", READ),
            entry("Query.utterance", READ),
            entry("Query.utterances", READ),
            entry("Query.wordingPairs", READ),
            entry("Query.wordings", READ),
            entry("Subscription.claimChanges", READ),
            entry("Subscription.progressChanges", READ),
            entry("Mutation.addParties", CURATION),
            entry("Mutation.addParty", CURATION),
            entry("Mutation.attachStatement", CURATION),
            entry("Mutation.decideMatch", CURATION),
            entry("Mutation.decideProposal", CURATION),
            entry("Mutation.openClaim", CURATION),
            entry("Mutation.recordStance", CURATION),
            entry("Mutation.reopenProposal", CURATION),
            entry("Mutation.withdrawStance", CURATION),
            entry("Query._entities", JOIN),
            entry("Query._service", SERVICE),
            entry("Query.__schema", READ),
            entry("Query.__type", READ));

    private AccessTable() {}
}
