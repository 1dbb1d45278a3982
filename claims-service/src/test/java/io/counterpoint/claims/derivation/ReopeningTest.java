package io.counterpoint.claims.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.GraphQLClient.Answer;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.feed.FakeSources;
import io.counterpoint.claims.storage.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision can be taken back: the proposal is open again, and what extraction finds holds. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class ReopeningTest {
    private static final String DEMAND =
            "Ostrava is asking Wendland to withdraw its troops from the entire Tamar region as a condition of any deal.";
    private static final String REFUSAL =
            "Wendland rejects any unilateral withdrawal of its troops from the Tamar region.";

    private final PipelineDriver pipeline;

    ReopeningTest(PipelineDriver pipeline) {
        this.pipeline = pipeline;
    }

    @BeforeEach
    void knowTheParties() {
        for (String name : List.of("Ostrava", "Wendland")) {
            GraphQLClient.execute("mutation { addParty(party: {name: \"" + name + "\", kind: STATE}) { id } }")
                    .ok();
        }
    }

    @Test
    void anAcceptedClaimLosesTheCuratorsWordsWhenReopened() {
        String claim = contestedClaim("1916-01-10");
        String found = text(claim);
        String proposal = proposalOn(claim, "CLAIM", null);

        Answer accepted = GraphQLClient.execute("mutation { decideProposal(proposal: \"" + proposal
                        + "\", accept: true, claim: {text: \"Wendland must leave Tamar.\", kind: DEMAND}) {"
                        + " state claim { text } } }")
                .ok();
        assertThat(accepted.string("data.decideProposal.claim.text")).isEqualTo("Wendland must leave Tamar.");
        pipeline.settle();
        assertThat(text(claim)).isEqualTo("Wendland must leave Tamar.");

        Answer reopened = reopen(proposal);
        assertThat(reopened.string("data.reopenProposal.state")).isEqualTo("OPEN");
        assertThat(reopened.get("data.reopenProposal.decidedAt")).isNull();
        assertThat(reopened.strings("data.reopenProposal.decisions.state")).containsExactly("ACCEPTED", "OPEN");
        pipeline.settle();
        assertThat(text(claim)).isEqualTo(found);
    }

    @Test
    void aRejectedClaimStandsAgainWhenReopened() {
        String claim = contestedClaim("1916-03-10");
        String proposal = proposalOn(claim, "CLAIM", null);
        decide(proposal, false);
        assertThat(withdrawnAt(claim)).isNotNull();

        reopen(proposal);
        assertThat(withdrawnAt(claim)).isNull();
        pipeline.settle();
        assertThat(withdrawnAt(claim)).isNull();
    }

    @Test
    void aRejectedStanceComesBackWhenReopened() {
        String claim = contestedClaim("1916-05-10");
        String proposal = proposalOn(claim, "STANCE", "DENIES");
        decide(proposal, false);
        assertThat(positions(claim)).doesNotContain("DENIES");

        reopen(proposal);
        pipeline.settle();
        assertThat(positions(claim)).contains("DENIES");
    }

    @Test
    void anAcceptedPartyLeavesTheDirectoryAndIsProposedAgainWhenReopened() {
        announce("1916-07-10", "Reopened One", "Harbour master Gesine Thorwald said the lock is dry.");
        pipeline.settle();
        String proposal = party("Gesine Thorwald").string("data.proposals.edges[0].node.id");
        decide(proposal, true);
        pipeline.settle();

        reopen(proposal);
        pipeline.settle();
        Answer open = party("Gesine Thorwald");
        assertThat(open.strings("data.proposals.edges.node.state")).containsExactly("OPEN");
        assertThat(open.get("data.proposals.edges[0].node.party")).isNull();
        assertThat(GraphQLClient.execute("{ parties(filter: {name: \"Gesine Thorwald\"}) { totalCount } }")
                        .ok()
                        .number("data.parties.totalCount"))
                .isZero();
    }

    @Test
    void aReopenedProposalThatNothingMakesAnyMoreGoesWithItsDecisions() {
        String article = announce("1916-09-10", "Reopened Two", "Mayor Jorun Askvik said the fog lifts.");
        pipeline.settle();
        String proposal = party("Jorun Askvik").string("data.proposals.edges[0].node.id");
        decide(proposal, false);
        reopen(proposal);

        FakeSources.announce(article, "Reopened Two", 2, "1916-09-10T00:00:00Z", "The fog lifts.");
        pipeline.settle();
        assertThat(party("Jorun Askvik").strings("data.proposals.edges.node.state"))
                .isEmpty();
    }

    @Test
    void separatedStatementsAreMatchedAgainWhenReopened() {
        String words = "“The survey was thorough and it found a safe channel for the ferry,” said Runa Petersen.";
        String one = announce("1916-11-10", "Reopened Three", words);
        announce("1916-11-10", "Reopened Four", words);
        pipeline.settle();
        assertThat(renderings(one)).isEqualTo(2);
        String proposal = GraphQLClient.execute("{ proposals(first: 100, filter: {kind: MATCH, state: OPEN}) {"
                        + " edges { node { id statements { exact } } } } }")
                .ok()
                .string("data.proposals.edges.find { it.node.statements[0].exact.contains('ferry') }.node.id");
        decide(proposal, false);
        assertThat(renderings(one)).isEqualTo(1);

        reopen(proposal);
        pipeline.settle();
        assertThat(renderings(one)).isEqualTo(2);
    }

    @Test
    void whatWasNotDecidedStaysAndWhatIsNotThereIsNotFound() {
        String claim = contestedClaim("1917-01-10");
        assertThat(reopen(proposalOn(claim, "CLAIM", null)).strings("data.reopenProposal.decisions.state"))
                .isEmpty();
        assertThat(GraphQLClient.execute("mutation { reopenProposal(proposal: \"" + Ids.next() + "\") { id } }")
                        .codes())
                .containsExactly("NOT_FOUND");
    }

    @Test
    void wordsForAClaimGoWithAClaimOnly() {
        String claim = contestedClaim("1917-03-10");
        assertThat(GraphQLClient.execute("mutation { decideProposal(proposal: \""
                                + proposalOn(claim, "STANCE", "DENIES")
                                + "\", accept: true, claim: {text: \"Anything.\", kind: FACT}) { id } }")
                        .codes())
                .containsExactly("BAD_INPUT");
    }

    private String contestedClaim(String day) {
        String article = announce(day, "Reopened Demand", DEMAND);
        announce(day, "Reopened Refusal", REFUSAL);
        pipeline.settle();
        return GraphQLClient.execute(
                        "{ claims(filter: {article: \"" + article + "\", contested: true}) { edges { node { id } } } }")
                .ok()
                .string("data.claims.edges[0].node.id");
    }

    private static String announce(String day, String outlet, String text) {
        String id = Ids.next().toString();
        FakeSources.announce(id, outlet, 1, day + "T00:00:00Z", text);
        return id;
    }

    private static String proposalOn(String claim, String kind, @Nullable String position) {
        Answer answer = GraphQLClient.execute("{ proposals(first: 100, filter: {claim: \"" + claim + "\", kind: " + kind
                        + "}) { edges { node { id position } } } }")
                .ok();
        String wanted = position == null ? "null" : "'" + position + "'";
        return answer.string("data.proposals.edges.find { it.node.position == " + wanted + " }.node.id");
    }

    private static Answer party(String name) {
        return GraphQLClient.execute("{ proposals(filter: {kind: PARTY, name: \"" + name
                        + "\"}) { edges { node { id state party { id } } } } }")
                .ok();
    }

    private static void decide(String proposal, boolean accept) {
        GraphQLClient.execute(
                        "mutation { decideProposal(proposal: \"" + proposal + "\", accept: " + accept + ") { state } }")
                .ok();
    }

    private static Answer reopen(String proposal) {
        return GraphQLClient.execute("mutation { reopenProposal(proposal: \"" + proposal
                        + "\") { state decidedAt decisions { state } } }")
                .ok();
    }

    private static String text(String claim) {
        return GraphQLClient.execute("{ claim(id: \"" + claim + "\") { text } }")
                .ok()
                .string("data.claim.text");
    }

    private static @Nullable Object withdrawnAt(String claim) {
        return GraphQLClient.execute("{ claim(id: \"" + claim + "\") { withdrawnAt } }")
                .ok()
                .get("data.claim.withdrawnAt");
    }

    private static List<String> positions(String claim) {
        return GraphQLClient.execute("{ claim(id: \"" + claim + "\") { stances { position } } }")
                .ok()
                .strings("data.claim.stances.position");
    }

    private static int renderings(String article) {
        return GraphQLClient.execute("{ statements(filter: {article: \"" + article
                        + "\"}) { edges { node { utterance { statementCount } } } } }")
                .ok()
                .number("data.statements.edges[0].node.utterance.statementCount");
    }
}
