package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An outlet changes an article after publishing it. */
class RevisionIT {

    private static final String ADD =
            "mutation($articles: [ArticleInput!]!) { addArticles(articles: $articles) { outcome article { id } } }";

    private static final String ARTICLE = """
            query($id: ID!) { article(id: $id) {
                revision text revisions { number text }
                statements { exact start end revision } } }""";

    private final TestSystem system = TestSystem.shared();
    private final GraphQl gateway = system.gateway();

    @Test
    void aChangedTextMakesARevisionAndItsStatementsFollow() throws Exception {
        String url = "https://example.org/" + UUID.randomUUID();
        String first = "“The harbour stays closed until the storm has passed,” Mayor Ann Lee said on Monday.";
        String second = "“The harbour opens again on Friday morning at six,” Mayor Ann Lee said on Thursday.";

        JsonNode added = add(url, first);
        system.awaitDerivation();
        JsonNode revised = add(url, second);
        system.awaitDerivation();

        assertThat(added.path("outcome").asText()).isEqualTo("ADDED");
        assertThat(revised.path("outcome").asText()).isEqualTo("REVISED");
        assertThat(revised.path("article")).isEqualTo(added.path("article"));
        JsonNode article = gateway.ask(
                        ARTICLE, Map.of("id", added.path("article").path("id").asText()))
                .path("article");
        assertThat(article.path("revision").asInt()).isEqualTo(2);
        assertThat(article.path("revisions").findValuesAsText("text")).containsExactlyInAnyOrder(first, second);
        assertThat(article.path("statements")).isNotEmpty().allSatisfy(statement -> {
            assertThat(statement.path("revision").asInt()).isEqualTo(2);
            assertThat(second.substring(
                            statement.path("start").asInt(),
                            statement.path("end").asInt()))
                    .isEqualTo(statement.path("exact").asText());
        });
    }

    private JsonNode add(String url, String text) throws Exception {
        Map<String, String> article =
                Map.of("outlet", "The Harbour Post", "url", url, "text", text, "publishedAt", "2026-03-05");
        return gateway.ask(ADD, Map.of("articles", List.of(article)))
                .path("addArticles")
                .get(0);
    }
}
