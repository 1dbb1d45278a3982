package io.counterpoint.claims.derivation;

import static io.counterpoint.claims.derivation.Curating.addParty;
import static io.counterpoint.claims.derivation.Curating.announce;
import static io.counterpoint.claims.derivation.Curating.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.GraphQLClient.Answer;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.SqlCounter;
import io.counterpoint.claims.feed.FakeSources;
import io.counterpoint.claims.storage.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who speaks in articles and is nobody yet is proposed as a party, and what curators decide of that outlives derivation. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class PartyCurationTest {
    private final PipelineDriver pipeline;
    private final Database database;

    PartyCurationTest(PipelineDriver pipeline, Database database) {
        this.pipeline = pipeline;
        this.database = database;
    }

    @BeforeEach
    void knowTheParties() {
        addParty("Norland", "STATE");
        addParty("Sudmark", "STATE");
    }

    @Test
    void speakersOfManyArticlesAndSpellingsAreProposedAsOneParty() {
        announce("Party One", "1911-01-10", "Political analyst Vadim Zelinskyy said the bridge is safe.");
        announce("Party Two", "1911-03-10", "“No train runs today,” said political analyst Vadim Zelinskiy.");
        announce("Party Three", "1911-05-10", "Vadim Zelinsky said the road is closed. He said the river is high.");
        pipeline.settle();

        Answer answer = proposal(
                "Vadim Zelinsky",
                "name partyKind role confidence reason statementCount"
                        + " affiliation { name } statements { exact } decisions { state }");
        String node = "data.proposals.edges[0].node.";
        assertThat(answer.number("data.proposals.totalCount")).as(answer.body()).isEqualTo(1);
        assertThat(answer.string(node + "partyKind")).isEqualTo("PERSON");
        assertThat(answer.string(node + "role")).isEqualTo("political analyst");
        assertThat(answer.number(node + "statementCount")).isEqualTo(4);
        assertThat(answer.strings(node + "statements.exact")).hasSize(4);
        assertThat(answer.string(node + "reason")).contains("4 statements of 3 articles");
        assertThat(answer.strings(node + "decisions.state")).isEmpty();
    }

    @Test
    void anAcceptedPartyTakesItsStatementsAndLosesThemAgain() {
        String one =
                announce("Party Four", "1911-07-10", "Norland's chief engineer, Ada Wellbrook, said the dam leaks.");
        String two = announce(
                "Party Five", "1911-09-10", "Wellbrook said the lake is full, engineer Ada Wellbrook told us.");
        pipeline.settle();
        String proposal =
                proposal("Ada Wellbrook", "id affiliation { name }").string("data.proposals.edges[0].node.id");

        Answer accepted = decide(proposal, true, "state party { id name kind role parent { name } }");
        String party = accepted.string("data.decideProposal.party.id");
        assertThat(accepted.string("data.decideProposal.party.name")).isEqualTo("Ada Wellbrook");
        assertThat(accepted.string("data.decideProposal.party.role")).isEqualTo("chief engineer");
        assertThat(accepted.string("data.decideProposal.party.parent.name")).isEqualTo("Norland");
        assertThat(progress()).contains("\"upToDate\":false");
        pipeline.settle();
        assertThat(speakers(one)).contains("Ada Wellbrook");
        assertThat(speakers(two)).contains("Ada Wellbrook");

        pipeline.readAllAgain();
        assertThat(speakers(one)).contains("Ada Wellbrook");
        assertThat(states("Ada Wellbrook")).containsExactly("ACCEPTED");

        decide(proposal, false, "state");
        pipeline.settle();
        assertThat(speakers(one)).doesNotContain("Ada Wellbrook");
        assertThat(GraphQLClient.execute("{ parties(filter: {name: \"Ada Wellbrook\"}) { totalCount } }")
                        .ok()
                        .number("data.parties.totalCount"))
                .isZero();
        assertThat(GraphQLClient.execute("{ party(id: \"" + party + "\") { withdrawnAt } }")
                        .ok()
                        .get("data.party.withdrawnAt"))
                .isNotNull();
        pipeline.readAllAgain();
        announce("Party Six", "1911-11-10", "Chief engineer Ada Wellbrook said the dam holds.");
        pipeline.settle();
        assertThat(states("Ada Wellbrook")).containsExactly("REJECTED");

        Answer again = decide(proposal, true, "party { id } decisions { state decidedBy }");
        assertThat(again.string("data.decideProposal.party.id")).isEqualTo(party);
        assertThat(again.strings("data.decideProposal.decisions.state"))
                .containsExactly("ACCEPTED", "REJECTED", "ACCEPTED");
        assertThat(again.strings("data.decideProposal.decisions.decidedBy")).containsOnly("somebody");
        assertThat(GraphQLClient.executeAs(
                                Map.of(),
                                "{ proposals(first: 100) { edges { node { decisions { state decidedBy } } } } }")
                        .body())
                .contains("ACCEPTED")
                .doesNotContain("somebody");
        pipeline.settle();
        assertThat(speakers(one)).contains("Ada Wellbrook");
    }

    @Test
    void whoeverAcceptsAPartyMayKnowItBetter() {
        String article = announce("Party Seven", "1912-01-10", "Greenwater said the river is clean.");
        pipeline.settle();
        String proposal = proposal("Greenwater", "id").string("data.proposals.edges[0].node.id");

        Answer accepted = GraphQLClient.execute("mutation { decideProposal(proposal: \"" + proposal
                        + "\", accept: true, party: {name: \"Greenwater Trust\", kind: GROUP, parent: \"Norland\"})"
                        + " { party { name kind aliases parent { name } } } }")
                .ok();
        assertThat(accepted.string("data.decideProposal.party.name")).isEqualTo("Greenwater Trust");
        assertThat(accepted.string("data.decideProposal.party.kind")).isEqualTo("GROUP");
        assertThat(accepted.strings("data.decideProposal.party.aliases")).contains("Greenwater");
        assertThat(accepted.string("data.decideProposal.party.parent.name")).isEqualTo("Norland");
        pipeline.settle();
        assertThat(speakers(article)).containsExactly("Greenwater Trust");
    }

    @Test
    void aSpeakerWhoIsNoLongerIntroducedIsNoLongerProposed() {
        String article = announce("Party Eight", "1912-03-10", "Mayor Hilde Quist said the market opens.");
        pipeline.settle();
        assertThat(states("Hilde Quist")).containsExactly("OPEN");

        FakeSources.announce(article, "Party Eight", 2, "1912-03-10T00:00:00Z", "The market opens.");
        pipeline.settle();
        assertThat(states("Hilde Quist")).isEmpty();
    }

    @Test
    void onlyArticlesThatMentionAChangedNameAreReadAgain() {
        announce("Change One", "1912-05-10", "Tarvonia's harbour opened, Captain Lund said.");
        announce("Change Two", "1912-07-10", "The Tarvonian fleet sailed, Captain Lund said.");
        announce("Change Three", "1912-09-10", "The harbour of Elsewhere opened, Captain Lund said.");
        pipeline.settle();

        addParty("Tarvonia", "STATE");
        assertThat(progress()).contains("\"changesToApply\":1");
        pipeline.settle();
        assertThat(progress()).contains("\"changesToApply\":0").contains("\"upToDate\":true");
        assertThat(readUnderTheLatestDirectory("Change %")).containsExactly("Change One", "Change Two");
    }

    @Test
    void oneStatementForEachLevelOfProposals() {
        announce("Level One", "1915-01-10", "Warden Ida Falk said the gate is shut. Ranger Olaf Berg said it is open.");
        pipeline.settle();
        String document =
                "{ proposals(first: 100) { edges { node { kind claim { text } party { name } affiliation { name }"
                        + " statements { exact } decisions { state } } } } }";
        GraphQLClient.execute(document).ok();

        try (SqlCounter counter = new SqlCounter()) {
            GraphQLClient.execute(document).ok();
            // proposals, claim, party, affiliation, statements by speaker, statements by id, decisions
            assertThat(counter.statements()).hasSizeLessThanOrEqualTo(7);
        }
    }

    private List<String> readUnderTheLatestDirectory(String outlets) {
        return PipelineDriver.await(() -> database.reading(session -> session.createNativeQuery(
                        "select a.outlet_name from article a join directory d on d.version = a.derived_directory"
                                + " where a.outlet_name like :outlets order by a.outlet_name",
                        String.class)
                .setParameter("outlets", outlets)
                .getResultList()));
    }

    private static Answer proposal(String name, String fields) {
        return GraphQLClient.execute("{ proposals(filter: {kind: PARTY, name: \"" + name
                        + "\"}) { totalCount edges { node { " + fields + " } } } }")
                .ok();
    }

    private static List<String> states(String name) {
        return proposal(name, "state").strings("data.proposals.edges.node.state");
    }

    private static List<String> speakers(String article) {
        return GraphQLClient.execute("{ statements(filter: {article: \"" + article
                        + "\"}) { edges { node { speaker { name } } } } }")
                .ok()
                .strings("data.statements.edges.node.speaker.name");
    }

    private static String progress() {
        return GraphQLClient.execute("{ progress { upToDate changesToApply toRead } }")
                .ok()
                .body();
    }
}
