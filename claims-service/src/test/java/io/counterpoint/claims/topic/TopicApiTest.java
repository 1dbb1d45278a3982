package io.counterpoint.claims.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.GraphQLClient.Answer;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.SqlCounter;
import io.counterpoint.claims.feed.FakeSources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Topics tell what claims share, and the filter by one lets through as many claims as it counts. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class TopicApiTest {
    private static boolean opened;

    @BeforeEach
    void openClaims() {
        if (!opened) {
            open("Lake Axolotl must be drained this year.");
            open("Nobody may drain Lake Axolotl.");
            open("The lake is deep.");
            opened = true;
        }
    }

    @Test
    void everyTopicCountsWhatItsFilterLetsThrough() {
        Answer topics = GraphQLClient.execute("{ topics(first: 100) { name claimCount contestedCount } }")
                .ok();

        assertThat(topics.strings("data.topics.name")).contains("Lake Axolotl").doesNotHaveDuplicates();
        for (int i = 0; i < topics.strings("data.topics.name").size(); i++) {
            String topic = topics.string("data.topics[" + i + "].name");
            assertThat(topics.number("data.topics[" + i + "].claimCount"))
                    .as(topic)
                    .isGreaterThan(1)
                    .isEqualTo(count(topic, ""));
            assertThat(topics.number("data.topics[" + i + "].contestedCount"))
                    .as(topic)
                    .isEqualTo(count(topic, ", contested: true"));
        }
    }

    @Test
    void aTopicOfSeveralWordsWantsThemOneAfterTheOther() {
        assertThat(count("Lake Axolotl", "")).isEqualTo(2);
        assertThat(count("Axolotl Lake", "")).isZero();
    }

    @Test
    void twoStatementsTellTheTopicsHoweverManyClaimsThereAre() {
        try (SqlCounter counter = new SqlCounter()) {
            GraphQLClient.execute("{ topics { name claimCount contestedCount } }")
                    .ok();
            assertThat(counter.statements()).hasSize(2);
        }
    }

    @Test
    void theirNumberIsBounded() {
        assertThat(GraphQLClient.execute("{ topics(first: 1) { name } }").ok().strings("data.topics.name"))
                .hasSize(1);
        assertThat(GraphQLClient.execute("{ topics(first: 101) { name } }").codes())
                .containsExactly("BAD_INPUT");
    }

    private static int count(String topic, String more) {
        return GraphQLClient.execute(
                        "{ claims(first: 1, filter: {topic: \"" + topic + "\"" + more + "}) { totalCount } }")
                .ok()
                .number("data.claims.totalCount");
    }

    private static void open(String text) {
        GraphQLClient.execute("mutation { openClaim(claim: {text: \"" + text + "\", kind: FACT}) { id } }")
                .ok();
    }
}
