package io.counterpoint.claims.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.GraphQLClient.Answer;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.SqlCounter;
import io.counterpoint.claims.feed.FakeSources;
import io.counterpoint.claims.storage.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nested fields are batched: one SQL statement for each level, whatever the number of nodes; and fields never meet. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class NestedQueryTest {
    private static final String MAIN = """
            { claims(first: 10, filter: {contested: true}, orderBy: CONTENTION) { edges { node {
                text kind contention
                stances { party { name parent { name } } position basis saidOn
                    evidence { exact start end kind channel speaker { name } article { id } } } } }
                pageInfo { hasNextPage endCursor } } }""";

    private final PipelineDriver pipeline;
    private String article = "";

    NestedQueryTest(PipelineDriver pipeline) {
        this.pipeline = pipeline;
    }

    @BeforeEach
    void tellAStory() {
        GraphQLClient.execute(
                        "mutation ($parties: [PartyInput!]!) { addParties(parties: $parties) { id } }",
                        Map.of(
                                "parties",
                                List.of(
                                        Map.of("name", "Novaria", "kind", "STATE"),
                                        Map.of("name", "Estland", "kind", "STATE"))))
                .ok();
        article = Ids.next().toString();
        FakeSources.announce(
                article,
                "Nested One",
                1,
                "2011-01-10T00:00:00Z",
                "Novaria is asking Estland to withdraw its troops from the entire Dunmore region as a condition of any deal.");
        FakeSources.announce(
                Ids.next().toString(),
                "Nested Two",
                1,
                "2011-01-10T00:00:00Z",
                "Estland rejects any unilateral withdrawal of its troops from the Dunmore region.");
        pipeline.settle();
    }

    @Test
    void oneStatementForEachLevelOfTheMainQuery() {
        List<String> statements = statementsOf(MAIN);

        // claims, stances, party, evidence, speaker; no party here has a parent to look up
        assertThat(statements).hasSize(5);
    }

    @Test
    void oneStatementForEachLevelFromArticlesToUtterancesAndBack() {
        List<String> statements =
                statementsOf("{ _entities(representations: [{__typename: \"Article\", id: \"" + article
                        + "\"}, {__typename: \"Article\", id: \"" + Ids.next()
                        + "\"}]) { ... on Article { statements { exact utterance { statements { article { id } } outlets { id } } }"
                        + " claims { text } } } }");

        // statements, claims, utterance, its statements, its outlets
        assertThat(statements).hasSize(5);
    }

    @Test
    void oneStatementForTheOutletsThatLeaveUtterancesOut() {
        // utterances, outlets, outlets without
        assertThat(statementsOf(
                        "{ utterances(first: 50) { edges { node { outlets { id } outletsWithout { id } } } } }"))
                .hasSize(3);
    }

    @Test
    void entitiesAnswerInOrderWithNullForWhatIsUnknown() {
        String claim = GraphQLClient.execute(MAIN.replace("text kind", "id text kind"))
                .ok()
                .string("data.claims.edges[0].node.id");
        String unknown = Ids.next().toString();
        Answer answer = GraphQLClient.execute(
                        """
                        query ($representations: [_Any!]!) { _entities(representations: $representations) {
                            __typename ... on Claim { id } ... on Article { id } ... on Outlet { id claims { id } }
                            ... on Party { id } } }""",
                        Map.of(
                                "representations",
                                List.of(
                                        Map.of("__typename", "Claim", "id", claim),
                                        Map.of("__typename", "Claim", "id", unknown),
                                        Map.of("__typename", "Article", "id", article),
                                        Map.of("__typename", "Claim", "id", claim),
                                        Map.of("__typename", "Party", "id", "not an id"),
                                        Map.of("__typename", "Outlet", "id", unknown))))
                .ok();

        assertThat(answer.string("data._entities[0].id")).isEqualTo(claim);
        assertThat(answer.get("data._entities[1]")).isNull();
        assertThat(answer.string("data._entities[2].id")).isEqualTo(article);
        assertThat(answer.string("data._entities[3].id")).isEqualTo(claim);
        assertThat(answer.get("data._entities[4]")).isNull();
        assertThat(answer.strings("data._entities[5].claims.id")).isEmpty();
    }

    @Test
    void parallelFieldsOfParallelRequestsNeverMeetInASession() throws Exception {
        String wide = """
                { a: claims(first: 1) { totalCount edges { node { id stances { party { name } } history { position }
                      outlets { id } outletsWithout { id } } } }
                  b: claims(first: 2, filter: {contested: false}) { totalCount edges { node { id } } }
                  utterances(first: 5) { totalCount edges { node { statements { exact } outlets { id } speaker { name } } } }
                  statements(first: 5) { totalCount edges { node { speaker { name aliases children { name } } utterance { id } } } }
                  parties(first: 5) { totalCount edges { node { aliases parent { name } children { name } } } } }""";
        String expected = GraphQLClient.execute(wide).ok().body();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(clients.submit(() -> GraphQLClient.execute(wide)));
            }
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().body()).isEqualTo(expected);
            }
        }
    }

    private static List<String> statementsOf(String document) {
        GraphQLClient.execute(document).ok();
        try (SqlCounter counter = new SqlCounter()) {
            GraphQLClient.execute(document).ok();
            return counter.statements();
        }
    }
}
