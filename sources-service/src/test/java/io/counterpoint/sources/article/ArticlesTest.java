package io.counterpoint.sources.article;

import static io.counterpoint.sources.testing.Graph.add;
import static io.counterpoint.sources.testing.Graph.article;
import static io.counterpoint.sources.testing.Graph.codes;
import static io.counterpoint.sources.testing.Graph.data;
import static io.counterpoint.sources.testing.Graph.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.sources.testing.Graph;
import io.counterpoint.sources.testing.ServiceTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ServiceTest
class ArticlesTest {

    private static final String PAGE = """
            query($first: Int, $after: String, $filter: ArticleFilter) {
              articles(first: $first, after: $after, filter: $filter) {
                totalCount edges { cursor score snippet node { id title publishedAt } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }""";

    private final String outlet = "Outlet " + UUID.randomUUID();

    @Test
    void pagesGoFromTheNewestToTheOldestAndMissNothing() {
        List<Map<String, Object>> articles = IntStream.range(0, 25)
                .mapToObj(number -> article(outlet, "Text " + number, "publishedAt", "2025-01-" + (10 + number / 3)))
                .toList();
        List<String> ids = add(articles).stream().map(Graph::id).toList();
        Map<String, Object> filter = Map.of("outlet", outletId(ids.getFirst()));

        List<String> read = readAll(filter, 4, 25);

        assertThat(read).containsExactlyInAnyOrderElementsOf(ids).hasSize(25);
        List<String> days = page(filter, null, 100).getList("edges.node.publishedAt");
        assertThat(days).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void aSearchRanksHighlightsAndPages() {
        String word = "zyx" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        List<Map<String, Object>> articles = IntStream.range(1, 10)
                .mapToObj(number ->
                        article(outlet, "Some ⟦text⟧ <b>" + number + "</b>: " + (word + " and ").repeat(number)))
                .toList();
        List<String> ids = new ArrayList<>(add(articles).stream().map(Graph::id).toList());
        ids.add(id(add(article(outlet, "Nothing of the kind.", "title", "On " + word + " alone"))));
        Map<String, Object> filter = Map.of("text", word);

        assertThat(readAll(filter, 3, 10)).containsExactlyInAnyOrderElementsOf(ids);
        JsonPath page = page(filter, null, 10);
        assertThat(page.<Float>getList("edges.score")).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(page.<String>getList("edges.snippet"))
                .filteredOn(snippet -> snippet.contains("⟦" + word + "⟧"))
                .hasSize(9)
                .noneMatch(snippet -> snippet.contains("⟦text⟧"));
        assertThat(page(Map.of("text", word + " -kind"), null, 20).getInt("totalCount"))
                .isEqualTo(9);
        assertThat(page(Map.of("text", "\"alone " + word + "\""), null, 20).getInt("totalCount"))
                .isZero();
    }

    @Test
    void englishWordsMeetByTheirStemsAndAnySearchTextIsAccepted() {
        String id = id(add(article(outlet, "The negotiators were negotiating.")));
        String outletId = outletId(id);

        assertThat(page(Map.of("text", "negotiation", "outlet", outletId), null, 5)
                        .getInt("totalCount"))
                .isOne();
        for (String text :
                List.of("the", "\"", "((", "a:* & !b | <->", "' or 1=1 --", "😀", "x".repeat(1_000), "-", "or")) {
            assertThat(page(Map.of("text", text, "outlet", outletId), null, 5).getInt("totalCount"))
                    .as(text)
                    .isBetween(0, 1);
        }
        assertThat(codes(PAGE, Map.of("filter", Map.of("text", "x".repeat(1_001)))))
                .containsExactly("LIMIT_EXCEEDED");
        assertThat(codes(PAGE, Map.of("filter", Map.of("text", "a\0")))).containsExactly("BAD_INPUT");
    }

    @Test
    void onlyTheNewestRevisionIsFound() {
        String id = id(add(article(outlet, "It was quicksilverish.", "url", "https://e.com/" + outlet.substring(7))));
        add(article(outlet, "It was leadenly.", "url", "https://e.com/" + outlet.substring(7)));
        String outletId = outletId(id);

        assertThat(page(Map.of("text", "quicksilverish", "outlet", outletId), null, 5)
                        .getInt("totalCount"))
                .isZero();
        assertThat(page(Map.of("text", "leadenly", "outlet", outletId), null, 5).getInt("totalCount"))
                .isOne();
    }

    @Test
    void filtersHoldTogether() {
        List<String> ids = add(List.of(
                        article(outlet, "1", "publishedAt", "2024-03-01", "language", "en"),
                        article(outlet, "2", "publishedAt", "2024-03-02T12:00:00Z", "language", "uk"),
                        article(outlet, "3", "language", "en")))
                .stream()
                .map(Graph::id)
                .toList();
        String outletId = outletId(ids.getFirst());

        assertThat(found(Map.of("outlet", outletId, "language", "EN"))).containsExactly(ids.get(2), ids.get(0));
        assertThat(found(Map.of("outlet", outletId, "publishedFrom", "2024-03-02")))
                .containsExactly(ids.get(1));
        assertThat(found(Map.of("outlet", outletId, "publishedTo", "2024-03-02T12:00:00Z")))
                .containsExactly(ids.get(0));
        assertThat(codes(PAGE, Map.of("filter", Map.of("publishedFrom", "soon"))))
                .containsExactly("BAD_INPUT");
        assertThat(codes(PAGE, Map.of("filter", Map.of("outlet", "7")))).containsExactly("BAD_INPUT");
    }

    @Test
    void cursorsAreCheckedAndBelongToTheirOrder() {
        add(List.of(article(outlet, "One about herons."), article(outlet, "Two about herons.")));
        String newest = page(Map.of(), null, 1).getString("pageInfo.endCursor");
        String best = page(Map.of("text", "herons"), null, 1).getString("pageInfo.endCursor");

        assertThat(codes(PAGE, Map.of("after", newest, "filter", Map.of("text", "herons"))))
                .containsExactly("BAD_INPUT");
        assertThat(codes(PAGE, Map.of("after", best))).containsExactly("BAD_INPUT");
        for (String cursor : List.of("", "%%%", "bmV3ZXN0", newest + "A", newest.substring(3), "A".repeat(5_000))) {
            assertThat(codes(PAGE, Map.of("after", cursor))).as(cursor).containsExactly("BAD_INPUT");
        }
    }

    @Test
    void anArticleIsFoundByAnyVariantOfItsAddress() {
        String address = "e.com/" + UUID.randomUUID();
        String id = id(add(article(outlet, "A text.", "url", "https://www." + address + "/?utm_source=feed")));

        String query = "query($url: String!) { articleByUrl(url: $url) { id } }";
        assertThat(data(query, Map.of("url", "http://" + address + "#x")).getString("articleByUrl.id"))
                .isEqualTo(id);
        assertThat(data(query, Map.of("url", "https://e.com/none")).getString("articleByUrl"))
                .isNull();
        assertThat(codes(query, Map.of("url", "none"))).containsExactly("BAD_INPUT");
    }

    @Test
    void unknownIdsAreNullAndMalformedOnesRefused() {
        String query = "query($id: ID!) { article(id: $id) { id } outlet(id: $id) { id } }";

        JsonPath unknown = data(query, Map.of("id", UUID.randomUUID().toString()));
        assertThat(unknown.getString("article")).isNull();
        assertThat(unknown.getString("outlet")).isNull();
        for (String id : List.of("", "1", "01a20111-7dee-7092-99b2-f42062d81f3z", "1-1-1-1-1")) {
            assertThat(codes(query, Map.of("id", id))).as(id).containsExactly("BAD_INPUT", "BAD_INPUT");
        }
    }

    @Test
    void entitiesComeInOrderWithNullForUnknownOnes() {
        List<String> ids = add(List.of(article(outlet, "One."), article(outlet, "Two."))).stream()
                .map(Graph::id)
                .toList();
        String outletId = outletId(ids.getFirst());
        List<Map<String, Object>> wanted = List.of(
                entity("Article", ids.get(1)),
                entity("Outlet", outletId),
                entity("Article", UUID.randomUUID().toString()),
                entity("Article", ids.get(0)),
                entity("Article", "malformed"),
                entity("Article", ids.get(1)),
                entity("Outlet", UUID.randomUUID().toString()));

        List<Map<String, Object>> entities = data(
                        "query($wanted: [_Any!]!) { _entities(representations: $wanted) {"
                                + " ... on Article { text outlet { name } } ... on Outlet { name } } }",
                        Map.of("wanted", wanted))
                .getList("_entities");

        assertThat(entities).hasSize(7);
        assertThat(entities.get(0)).isEqualTo(Map.of("text", "Two.", "outlet", Map.of("name", outlet)));
        assertThat(entities.get(1)).isEqualTo(Map.of("name", outlet));
        assertThat(entities.get(3)).containsEntry("text", "One.");
        assertThat(entities.get(5)).isEqualTo(entities.get(0));
        assertThat(List.of(2, 4, 6))
                .allSatisfy(place -> assertThat(entities.get(place)).isNull());
    }

    private static Map<String, Object> entity(String type, String id) {
        return Map.of("__typename", type, "id", id);
    }

    private static List<String> readAll(Map<String, Object> filter, int first, int expected) {
        List<String> ids = new ArrayList<>();
        @Nullable String after = null;
        JsonPath page;
        do {
            page = page(filter, after, first);
            assertThat(page.getInt("totalCount")).isEqualTo(expected);
            assertThat(page.getBoolean("pageInfo.hasPreviousPage")).isEqualTo(after != null);
            ids.addAll(page.getList("edges.node.id"));
            after = page.getString("pageInfo.endCursor");
        } while (page.getBoolean("pageInfo.hasNextPage"));
        return ids;
    }

    private static List<String> found(Map<String, Object> filter) {
        return page(filter, null, 100).getList("edges.node.id");
    }

    private static JsonPath page(Map<String, ?> filter, @Nullable String after, int first) {
        Map<String, Object> variables = new HashMap<>(Map.of("filter", filter, "first", first));
        if (after != null) {
            variables.put("after", after);
        }
        return data(PAGE, variables).setRootPath("data.articles");
    }

    private static String outletId(String articleId) {
        return data("query($id: ID!) { article(id: $id) { outlet { id } } }", Map.of("id", articleId))
                .getString("article.outlet.id");
    }
}
