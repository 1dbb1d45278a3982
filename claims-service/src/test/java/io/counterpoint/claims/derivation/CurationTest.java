package io.counterpoint.claims.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.GraphQLClient.Answer;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.SqlCounter;
import io.counterpoint.claims.feed.FakeSources;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What curators decide about proposals has its effect, outlives derivation, and can be decided otherwise. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class CurationTest {
    private static final String DEMAND =
            "Norland is asking Sudmark to withdraw its troops from the entire Kelmar region as a condition of any deal.";
    private static final String REFUSAL =
            "Sudmark rejects any unilateral withdrawal of its troops from the Kelmar region.";
    private static final String ASSESSMENT =
            "“The talks were substantive and we found practical solutions for the border,” said Olena Brandt.";

    private final PipelineDriver pipeline;
    private final Database database;

    CurationTest(PipelineDriver pipeline, Database database) {
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

        readAllAgain();
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
        readAllAgain();
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
    void aRejectedMatchSeparatesAndAnAcceptedOneJoins() {
        String one = announce("Match One", "1913-01-10", ASSESSMENT);
        String two = announce("Match Two", "1913-01-10", ASSESSMENT);
        String three = announce("Match Three", "1913-01-11", ASSESSMENT);
        pipeline.settle();
        assertThat(renderings(one)).isEqualTo(3);
        String statement = statement(two);
        String proposal = GraphQLClient.execute("{ proposals(first: 100, filter: {kind: MATCH, state: OPEN}) {"
                        + " edges { node { id statements { id article { id } } } } } }")
                .ok()
                .string("data.proposals.edges.find { it.node.statements[0].article.id in ['" + one + "','" + two + "','"
                        + three + "'] }.node.id");
        String gone = GraphQLClient.execute("mutation { decideProposal(proposal: \"" + proposal
                        + "\", accept: false) { statements { article { id } } } }")
                .ok()
                .string("data.decideProposal.statements[0].article.id");

        assertThat(renderings(gone)).isEqualTo(1);
        pipeline.settle();
        assertThat(renderings(gone)).isEqualTo(1);
        readAllAgain();
        assertThat(renderings(gone)).isEqualTo(1);
        announce("Match Four", "1913-01-12", ASSESSMENT);
        pipeline.settle();
        assertThat(renderings(gone)).isEqualTo(1);

        decide(proposal, true, "state");
        pipeline.settle();
        assertThat(renderings(gone)).isEqualTo(4);
        assertThat(statement).isNotEmpty();
    }

    @Test
    void aCuratorSaysWhichStatementsBelongTogether() {
        String one = announce("Own One", "1913-03-10", "“The fish are back in the western bay,” said Olena Brandt.");
        String two = announce("Own Two", "1913-03-10", "“Salmon can be seen again,” said Olena Brandt.");
        pipeline.settle();
        assertThat(renderings(one)).isEqualTo(1);

        Answer answer = GraphQLClient.execute("mutation { decideMatch(statement: \"" + statement(two) + "\", other: \""
                        + statement(one) + "\", same: true) { state kind reason } }")
                .ok();
        assertThat(answer.string("data.decideMatch.state")).isEqualTo("ACCEPTED");
        assertThat(renderings(one)).isEqualTo(2);
        readAllAgain();
        assertThat(renderings(one)).isEqualTo(2);
        assertThat(GraphQLClient.execute("mutation { decideMatch(statement: \"" + statement(two) + "\", other: \""
                                + Ids.next() + "\", same: true) { state } }")
                        .codes())
                .containsExactly("NOT_FOUND");
        assertThat(GraphQLClient.execute("mutation { decideMatch(statement: \"" + statement(two) + "\", other: \""
                                + statement(two) + "\", same: true) { state } }")
                        .codes())
                .containsExactly("BAD_INPUT");
    }

    @Test
    void anAcceptedClaimStandsThoughNothingSupportsItAnyMore() {
        String one = announce("Claim One", "1914-01-10", DEMAND);
        String two = announce("Claim Two", "1914-01-10", REFUSAL);
        pipeline.settle();
        String claim = contestedClaim(one);
        String text = GraphQLClient.execute("{ claim(id: \"" + claim + "\") { text } }")
                .ok()
                .string("data.claim.text");
        decide(proposalOn(claim, "CLAIM", ""), true, "state");

        FakeSources.announce(one, "Claim One", 2, "1914-01-10T00:00:00Z", "Nothing is asked for.");
        FakeSources.announce(two, "Claim Two", 2, "1914-01-10T00:00:00Z", "Nothing is refused.");
        pipeline.settle();
        Answer answer = GraphQLClient.execute(
                        "{ claim(id: \"" + claim + "\") { text withdrawnAt stances { position } } }")
                .ok();
        assertThat(answer.get("data.claim.withdrawnAt")).isNull();
        assertThat(answer.string("data.claim.text")).isEqualTo(text);
        assertThat(answer.strings("data.claim.stances.position")).isEmpty();
    }

    @Test
    void aRejectedClaimComesBackWhenItIsAccepted() {
        String one = announce("Claim Three", "1914-03-10", DEMAND);
        String two = announce("Claim Four", "1914-03-10", REFUSAL);
        pipeline.settle();
        String claim = contestedClaim(one);
        String proposal = proposalOn(claim, "CLAIM", "");

        assertThat(openProposalsOn(claim)).isNotZero();

        decide(proposal, false, "state");
        assertThat(openProposalsOn(claim)).isZero();
        readAllAgain();
        assertThat(withdrawn(claim)).isTrue();
        GraphQLClient.execute("mutation { recordStance(stance: {claim: \"" + claim + "\", party: \""
                        + partyId("Norland") + "\", position: SUPPORTS}) { id } }")
                .ok();
        assertThat(withdrawn(claim)).isTrue();

        decide(proposal, true, "state");
        pipeline.settle();
        assertThat(withdrawn(claim)).isFalse();
        assertThat(contestedClaim(two)).isEqualTo(claim);
        assertThat(openProposalsOn(claim)).isNotZero();
    }

    @Test
    void anAcceptedStanceHoldsThoughItsArticleIsRevised() {
        String one = announce("Stance One", "1914-05-10", DEMAND);
        String two = announce("Stance Two", "1914-05-10", REFUSAL);
        pipeline.settle();
        String claim = contestedClaim(one);
        String proposal = proposalOn(claim, "STANCE", "DENIES");

        decide(proposal, true, "state");
        FakeSources.announce(two, "Stance Two", 2, "1914-05-10T00:00:00Z", "Nothing is refused.");
        pipeline.settle();
        readAllAgain();
        assertThat(positions(claim)).contains("DENIES", "SUPPORTS");

        decide(proposal, false, "state");
        pipeline.settle();
        assertThat(positions(claim)).doesNotContain("DENIES");
        Answer history = GraphQLClient.execute("{ claim(id: \"" + claim + "\") { history { position retracted } } }")
                .ok();
        assertThat(history.strings("data.claim.history.position")).contains("DENIES");

        decide(proposal, true, "state");
        assertThat(positions(claim)).contains("DENIES");
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

    /** What a raised version of the extractor or of matching leads to. */
    private void readAllAgain() {
        PipelineDriver.await(() -> database.writing(
                session -> session.createNativeQuery("update article set derived_version = derived_version - 1")
                        .executeUpdate()));
        pipeline.settle();
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

    private static Answer decide(String proposal, boolean accept, String fields) {
        return GraphQLClient.execute("mutation { decideProposal(proposal: \"" + proposal + "\", accept: " + accept
                        + ") { " + fields + " } }")
                .ok();
    }

    private static String proposalOn(String claim, String kind, String position) {
        Answer answer = GraphQLClient.execute("{ proposals(first: 100, filter: {claim: \"" + claim + "\", kind: " + kind
                        + "}) { edges { node { id position } } } }")
                .ok();
        int index = position.isEmpty()
                ? 0
                : answer.strings("data.proposals.edges.node.position").indexOf(position);
        return answer.string("data.proposals.edges[" + index + "].node.id");
    }

    private static int openProposalsOn(String claim) {
        return GraphQLClient.execute("{ proposals(filter: {claim: \"" + claim + "\", state: OPEN}) { totalCount } }")
                .ok()
                .number("data.proposals.totalCount");
    }

    private static List<String> speakers(String article) {
        return GraphQLClient.execute("{ statements(filter: {article: \"" + article
                        + "\"}) { edges { node { speaker { name } } } } }")
                .ok()
                .strings("data.statements.edges.node.speaker.name");
    }

    private static String statement(String article) {
        return GraphQLClient.execute("{ statements(first: 1, filter: {article: \"" + article
                        + "\", kind: DIRECT}) { edges { node { id } } } }")
                .ok()
                .string("data.statements.edges[0].node.id");
    }

    /** How many statements render the utterance that the article quotes. */
    private static int renderings(String article) {
        Answer answer = GraphQLClient.execute("{ statements(first: 1, filter: {article: \"" + article
                        + "\", kind: DIRECT}) { edges { node { utterance { statementCount statements { id } } } } } }")
                .ok();
        int count = answer.number("data.statements.edges[0].node.utterance.statementCount");
        assertThat(answer.strings("data.statements.edges[0].node.utterance.statements.id"))
                .hasSize(count);
        return count;
    }

    private static List<String> positions(String claim) {
        return GraphQLClient.execute("{ claim(id: \"" + claim + "\") { stances { position } } }")
                .ok()
                .strings("data.claim.stances.position");
    }

    private static boolean withdrawn(String claim) {
        return GraphQLClient.execute("{ claim(id: \"" + claim + "\") { withdrawnAt } }")
                        .ok()
                        .get("data.claim.withdrawnAt")
                != null;
    }

    private static String contestedClaim(String article) {
        return GraphQLClient.execute(
                        "{ claims(filter: {article: \"" + article + "\", contested: true}) { edges { node { id } } } }")
                .ok()
                .string("data.claims.edges[0].node.id");
    }

    private static String partyId(String name) {
        return GraphQLClient.execute("{ parties(filter: {name: \"" + name + "\"}) { edges { node { id } } } }")
                .ok()
                .string("data.parties.edges[0].node.id");
    }

    private static void addParty(String name, String kind) {
        GraphQLClient.execute(
                        "mutation ($party: PartyInput!) { addParty(party: $party) { id } }",
                        Map.of("party", Map.of("name", name, "kind", kind)))
                .ok();
    }

    private static String progress() {
        return GraphQLClient.execute("{ progress { upToDate changesToApply toRead } }")
                .ok()
                .body();
    }

    private static String announce(String outlet, String day, String text) {
        return FakeSources.announce(Ids.next().toString(), outlet, 1, day + "T00:00:00Z", text);
    }
}
