package io.counterpoint.claims.derivation;

import static io.counterpoint.claims.derivation.Curating.announce;
import static io.counterpoint.claims.derivation.Curating.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.GraphQLClient.Answer;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.feed.FakeSources;
import io.counterpoint.claims.storage.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Which statements render one utterance is for curators to say in the end. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class MatchCurationTest {
    private static final String ASSESSMENT =
            "“The talks were substantive and we found practical solutions for the border,” said Olena Brandt.";

    private final PipelineDriver pipeline;

    MatchCurationTest(PipelineDriver pipeline) {
        this.pipeline = pipeline;
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
        pipeline.readAllAgain();
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
        pipeline.readAllAgain();
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
}
