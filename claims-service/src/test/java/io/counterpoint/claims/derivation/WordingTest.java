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
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which words outlets choose, from the feed to the API. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class WordingTest {
    private static final String WORDINGS = "{ wordings { thing variants { variant uses articles outlets { id } } } }";

    private final PipelineDriver pipeline;

    WordingTest(PipelineDriver pipeline) {
        this.pipeline = pipeline;
    }

    @Test
    void outletsShowTheirWordsAndARevisionReplacesThem() {
        String article = announce("Wording One", "In Bombay a freedom fighter spoke. Bombay listened.");
        announce("Wording Two", "In Mumbai a gunman spoke.");
        pipeline.settle();

        assertThat(variantsOf("Mumbai")).containsExactlyInAnyOrder("Bombay", "Mumbai");
        FakeSources.announce(article, "Wording One", 2, "2022-01-10T00:00:00Z", "In Mumbai a freedom fighter spoke.");
        pipeline.settle();
        assertThat(variantsOf("Mumbai")).containsExactly("Mumbai");
    }

    @Test
    void oneStatementForAllThings() {
        GraphQLClient.execute(WORDINGS).ok();
        try (SqlCounter counter = new SqlCounter()) {
            GraphQLClient.execute(WORDINGS).ok();
            assertThat(counter.statements()).hasSize(1);
        }
    }

    private static List<String> variantsOf(String thing) {
        Answer answer = GraphQLClient.execute(WORDINGS).ok();
        int index = answer.strings("data.wordings.thing").indexOf(thing);
        return answer.strings("data.wordings[" + index + "].variants.variant");
    }

    private static String announce(String outlet, String text) {
        return FakeSources.announce(Ids.next().toString(), outlet, 1, "2022-01-10T00:00:00Z", text);
    }
}
