package io.counterpoint.claims.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.GraphQLClient.Answer;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.feed.FakeSources;
import io.counterpoint.claims.storage.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The lists of statements and utterances, and who carries what. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class StatementListTest {
    private final PipelineDriver pipeline;

    StatementListTest(PipelineDriver pipeline) {
        this.pipeline = pipeline;
    }

    @Test
    void anOutletThatCoversTheStoryWithoutAnUtteranceShowsAsSuch() {
        String told = "Vera Sund said: “The old lighthouse will be lit again in spring.” ";
        String more = "Vera Sund said: “No ship has called at the harbour for eleven weeks.”";
        String full = announce("Daily Full", "2002-03-10", told + more);
        announce("Daily Short", "2002-03-10", more);
        pipeline.settle();

        Answer answer = GraphQLClient.execute(
                        "{ statements(filter: {article: \"" + full
                                + "\", text: \"lighthouse\"}) { edges { node { utterance { outlets { id } outletsWithout { id } } } } } }")
                .ok();
        String utterance = "data.statements.edges[0].node.utterance.";
        assertThat(answer.strings(utterance + "outlets.id")).containsExactly(outletId("Daily Full"));
        assertThat(answer.strings(utterance + "outletsWithout.id")).containsExactly(outletId("Daily Short"));
    }

    @Test
    void statementsAreFilteredByChannelDayKindOutletAndConfidence() {
        String article = announce(
                "Daily Channel",
                "2002-04-12",
                "Vera Sund wrote on Telegram on Thursday: “The ferry sails again.” Vera Sund said: “Tickets are free.”");
        pipeline.settle();

        String here = "article: \"" + article + "\", ";
        assertThat(exact(here + "channel: \"telegram\"")).containsExactly("The ferry sails again.");
        assertThat(exact(here + "from: \"2002-04-11\", to: \"2002-04-11\"")).containsExactly("The ferry sails again.");
        assertThat(exact(here + "to: \"2002-04-10\"")).isEmpty();
        assertThat(exact(here + "kind: DIRECT, outlet: \"" + outletId("Daily Channel") + "\""))
                .hasSize(2);
        assertThat(exact(here + "minConfidence: 0.01")).hasSize(2);
        assertThat(exact(here + "minConfidence: 1.1")).isEmpty();
    }

    private static List<String> exact(String filter) {
        return GraphQLClient.execute("{ statements(filter: {" + filter + "}) { edges { node { exact } } } }")
                .ok()
                .strings("data.statements.edges.node.exact");
    }

    private static String outletId(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String announce(String outlet, String day, String text) {
        return FakeSources.announce(Ids.next().toString(), outlet, 1, day + "T00:00:00Z", text);
    }
}
