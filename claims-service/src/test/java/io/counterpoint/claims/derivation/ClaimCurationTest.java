package io.counterpoint.claims.derivation;

import static io.counterpoint.claims.derivation.Curating.addParty;
import static io.counterpoint.claims.derivation.Curating.announce;
import static io.counterpoint.claims.derivation.Curating.decide;
import static io.counterpoint.claims.derivation.Curating.partyId;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.GraphQLClient.Answer;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.feed.FakeSources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What curators decide about claims and stances that were found holds, whatever becomes of the articles. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class ClaimCurationTest {
    private static final String DEMAND =
            "Norland is asking Sudmark to withdraw its troops from the entire Kelmar region as a condition of any deal.";
    private static final String REFUSAL =
            "Sudmark rejects any unilateral withdrawal of its troops from the Kelmar region.";

    private final PipelineDriver pipeline;

    ClaimCurationTest(PipelineDriver pipeline) {
        this.pipeline = pipeline;
    }

    @BeforeEach
    void knowTheParties() {
        addParty("Norland", "STATE");
        addParty("Sudmark", "STATE");
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
        pipeline.readAllAgain();
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
        pipeline.readAllAgain();
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
}
