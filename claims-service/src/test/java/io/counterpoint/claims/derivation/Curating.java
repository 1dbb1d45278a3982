package io.counterpoint.claims.derivation;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.GraphQLClient.Answer;
import io.counterpoint.claims.feed.FakeSources;
import io.counterpoint.claims.storage.Ids;
import java.util.Map;

/** What the tests of curation do over and over. */
final class Curating {
    private Curating() {}

    /** An article of a new outlet; its id. */
    static String announce(String outlet, String day, String text) {
        return FakeSources.announce(Ids.next().toString(), outlet, 1, day + "T00:00:00Z", text);
    }

    /** Adds a party, or leaves it as it is. */
    static void addParty(String name, String kind) {
        GraphQLClient.execute(
                        "mutation ($party: PartyInput!) { addParty(party: $party) { id } }",
                        Map.of("party", Map.of("name", name, "kind", kind)))
                .ok();
    }

    /** The id of a party. */
    static String partyId(String name) {
        return GraphQLClient.execute("{ parties(filter: {name: \"" + name + "\"}) { edges { node { id } } } }")
                .ok()
                .string("data.parties.edges[0].node.id");
    }

    /** Accepts or rejects a proposal, and asks for these fields of it. */
    static Answer decide(String proposal, boolean accept, String fields) {
        return GraphQLClient.execute("mutation { decideProposal(proposal: \"" + proposal + "\", accept: " + accept
                        + ") { " + fields + " } }")
                .ok();
    }
}
