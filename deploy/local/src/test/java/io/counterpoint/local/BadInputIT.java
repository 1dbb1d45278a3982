package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes in, the answer is a code that a client can branch on, and nothing of the inside. */
class BadInputIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADD = """
            mutation($articles: [ArticleInput!]!) {
              addArticles(articles: $articles) { outcome code reason article { id } }
            }""";

    private final GraphQl gateway = TestSystem.shared().gateway();

    @Test
    void aBadArticleIsRejectedWithItsReasonAndTheOthersAreKept() throws Exception {
        String outlet = "The Rejected Gazette";
        String good = "“The bridge is open again,” Mayor Ann Lee said.";
        List<Map<String, String>> articles = List.of(
                Map.of("outlet", outlet, "text", " \n "),
                Map.of("outlet", outlet, "text", good, "publishedAt", "2026-02-30"),
                Map.of("outlet", outlet, "text", "x".repeat(5_000_000)),
                Map.of("outlet", outlet, "text", good, "url", "not a url"),
                Map.of("outlet", outlet, "text", good));

        JsonNode results = gateway.ask(ADD, Map.of("articles", articles)).path("addArticles");

        assertThat(results.findValuesAsText("outcome").subList(0, 4)).containsOnly("REJECTED");
        assertThat(results.get(4).path("outcome").asText()).isIn("ADDED", "UNCHANGED");
        assertThat(results.findValuesAsText("code").subList(0, 4))
                .containsExactly("BAD_INPUT", "BAD_INPUT", "LIMIT_EXCEEDED", "BAD_INPUT");
        assertThat(results.findValuesAsText("reason").subList(0, 4)).noneMatch(String::isBlank);
    }

    @Test
    void tooManyArticlesAtOnceAreRefusedAsAWhole() throws Exception {
        List<Map<String, String>> articles = IntStream.rangeClosed(1, 501)
                .mapToObj(number -> Map.of("outlet", "The Rejected Gazette", "text", "Article " + number))
                .toList();

        assertThat(codes(gateway.send(ADD, Map.of("articles", articles), Map.of())))
                .containsAnyOf("BAD_INPUT", "LIMIT_EXCEEDED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    malformed id              | { article(id: "nonsense") { id } }                              | BAD_INPUT
                    malformed claim id        | { claim(id: "nonsense") { id } }                                | BAD_INPUT
                    malformed cursor          | { articles(after: "%%%") { totalCount } }                       | BAD_INPUT
                    malformed claims cursor   | { claims(after: "bm9uc2Vuc2U") { totalCount } }                 | BAD_INPUT
                    page too large            | { articles(first: 101) { totalCount } }                         | BAD_INPUT
                    page too small            | { claims(first: 0) { totalCount } }                             | BAD_INPUT
                    not GraphQL               | { articles(first: 1) {                                          | BAD_INPUT
                    unknown field             | { articles(first: 1) { nonsense } }                             | BAD_INPUT
                    unknown enum value        | { claims(orderBy: NONSENSE) { totalCount } }                    | BAD_INPUT
                    invalid date              | { articles(filter: {publishedFrom: "soon"}) { totalCount } }    | BAD_INPUT
                    invalid moment            | { claim(id: "01900000-0000-7000-8000-000000000000", asOf: "x") { id } } | BAD_INPUT
                    """)
    void aBadQueryIsRefusedWithACode(String name, String query, String code) throws Exception {
        JsonNode answer = gateway.send(query, Map.of(), Map.of());

        assertThat(codes(answer)).as(name + ": " + answer).isNotEmpty().containsOnly(code);
        assertNothingInternalShows(answer.toString());
    }

    @Test
    void whatIsUnknownIsNullAndNoError() throws Exception {
        JsonNode data = gateway.ask("""
                { article(id: "01900000-0000-7000-8000-000000000000") { id }
                  claim(id: "01900000-0000-7000-8000-000000000000") { id }
                  party(id: "01900000-0000-7000-8000-000000000000") { id }
                  articleByUrl(url: "https://example.org/never") { id } }""", Map.of());

        assertThat(data).allMatch(JsonNode::isNull);
    }

    @Test
    void tooDeepAndTooWideQueriesAreRefusedWithTheLimit() throws Exception {
        String deep = "{ articles { edges { node { "
                + "statements { utterance { ".repeat(30)
                + "id"
                + " } }".repeat(30)
                + " } } } }";
        StringBuilder wide = new StringBuilder("{ ");
        for (int alias = 0; alias < 2_000; alias++) {
            wide.append("a").append(alias).append(": outlets(first: 100) { edges { node { name } } } ");
        }

        for (String query : List.of(deep, wide.append("}").toString())) {
            JsonNode answer = gateway.send(query, Map.of(), Map.of());
            assertThat(codes(answer)).as(answer.toString()).containsOnly("LIMIT_EXCEEDED");
            assertThat(answer.path("errors").get(0).path("message").asText()).containsPattern("[0-9]");
            assertNothingInternalShows(answer.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    not JSON          | nonsense
                    no operation      | {}
                    an array          | [1, 2]
                    query no string   | {"query": 7}
                    bad variables     | {"query": "{ __typename }", "variables": 7}
                    truncated         | {"query": "{ __type
                    """)
    void aBodyThatIsNoGraphQlRequestIsRefused(String name, String body) throws Exception {
        HttpResponse<String> answer = gateway.post(body, Map.of());

        assertThat(answer.statusCode()).as(name).isBetween(200, 499);
        assertThat(codes(JSON.readTree(answer.body()))).as(answer.body()).containsOnly("BAD_INPUT");
        assertNothingInternalShows(answer.body());
    }

    @Test
    void theChangeFeedIsNotForClients() throws Exception {
        JsonNode answer = gateway.send("{ articleChanges { hasMore } }", Map.of(), Map.of());

        assertThat(codes(answer)).containsOnly("BAD_INPUT");
    }

    private static List<String> codes(JsonNode answer) {
        return answer.path("errors").findValues("extensions").stream()
                .map(extensions -> extensions.path("code").asText())
                .toList();
    }

    private static void assertNothingInternalShows(String answer) {
        assertThat(answer).doesNotContain("Exception", "io.counterpoint", "java.", "graphql.", "at io.", "\tat ");
    }
}
