package io.counterpoint.sources.copies;

import static io.counterpoint.sources.testing.Graph.add;
import static io.counterpoint.sources.testing.Graph.article;
import static io.counterpoint.sources.testing.Graph.data;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.sources.testing.Graph;
import io.counterpoint.sources.testing.ServiceTest;
import io.counterpoint.sources.testing.Side;
import io.counterpoint.sources.testing.Statements;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class CopiesTest {

    private static final String COPIES = """
            query($id: ID!) { article(id: $id) { text copies {
              share shareOfOther article { id text copies { article { id } } }
              passages { start end exact otherStart otherEnd otherExact } likelyOrigin { reason article { id } }
            } } }""";

    @Inject
    Matching matching;

    /** Makes every word this test's own, since all tests share an archive. */
    private final String run = UUID.randomUUID().toString().substring(0, 6);

    private final String outlet = "Outlet " + run;
    private final String story =
            "The harbour council voted on Monday to close the northern quay to all ferries until the crane is repaired."
                    .replaceAll("(\\w)\\b", "$1" + run);

    @Test
    void passagesStandInBothTextsWhereTheySay() {
        String one = id(article(outlet, "🚢 Harbour news. " + story));
        String other = id(article(outlet, story.replace("close", "shut") + " So it was told."));
        matchAll();

        JsonPath found = copies(one);

        assertThat(found.getList("copies.article.id")).containsExactly(other);
        assertThat(found.getList("copies[0].passages")).hasSize(1);
        assertThat(found.getString("copies[0].passages[0].exact")).isEqualTo(story.substring(0, story.length() - 1));
        Passages.assertInPlace(found);
        assertThat(found.getList("copies[0].article.copies.article.id")).containsExactly(one);
        assertThat(copies(other).getDouble("copies[0].share")).isEqualTo(found.getDouble("copies[0].shareOfOther"));
    }

    @Test
    void revisedTextsAreMatchedAgain() {
        String address = "https://e.com/" + run;
        String one = id(article(outlet, story));
        String other = id(article(outlet, "Other first. " + story, "url", address));
        matchAll();
        id(article(outlet, "Put before it. " + story, "url", address));

        assertThat(copies(one).getList("copies")).as("places in older texts").isEmpty();
        matchAll();
        assertThat(copies(one).getList("copies.article.id")).containsExactly(other);
        Passages.assertInPlace(copies(one));

        id(article(outlet, "Something else altogether.", "url", address));
        matchAll();
        assertThat(copies(one).getList("copies")).isEmpty();
        assertThat(copies(other).getList("copies")).isEmpty();
    }

    @Test
    void articlesPublishedFarApartAreNotCompared() {
        String one = id(article(outlet, story, "publishedAt", "2024-01-01"));
        id(article(outlet, "Later. " + story, "publishedAt", "2024-03-01"));
        matchAll();

        assertThat(copies(one).getList("copies")).isEmpty();
    }

    @Test
    void theLikelyOriginIsTheEarlierOneWhenNoneCreditsAnAgency() {
        String late = id(article(outlet, story, "publishedAt", "2024-01-02"));
        String early = id(article(outlet, "Earlier. " + story, "publishedAt", "2024-01-01T23:00:00Z"));
        matchAll();

        assertThat(copies(late).getString("copies[0].likelyOrigin.reason")).isEqualTo("EARLIEST_DATE");
        assertThat(copies(late).getString("copies[0].likelyOrigin.article.id")).isEqualTo(early);
        assertThat(copies(early).getString("copies[0].likelyOrigin.article.id")).isEqualTo(early);
    }

    @Test
    void replicasSideBySideFindEveryPair() {
        List<String> ids = add(IntStream.range(0, 12)
                        .mapToObj(number -> article(outlet, "Number " + number + ". " + story))
                        .toList())
                .stream()
                .map(Graph::id)
                .toList();

        Side.bySide(4, replica -> {
            matchAll();
            return replica;
        });
        // A replica may have found nothing left to take while another was still at the last one.
        matchAll();

        for (String id : ids) {
            assertThat(copies(id).getList("copies")).hasSize(ids.size() - 1);
        }
    }

    @Test
    void copiesTakeOneStatementForEachLevel() {
        add(IntStream.range(0, 8)
                .mapToObj(number -> article(outlet, "Number " + number + ". " + story))
                .toList());
        matchAll();
        String query = """
                { articles(first: 50) { edges { node { copies {
                  share passages { exact } article { id } likelyOrigin { reason article { id } }
                } } } } }""";

        List<String> statements = Statements.during(() -> data(query));

        // Page and articles; copies; the other articles; the origins.
        assertThat(statements).hasSizeLessThanOrEqualTo(3 + 3);
        assertThat(statements).filteredOn(sql -> sql.contains("from copy ")).hasSize(1);
    }

    private JsonPath copies(String id) {
        return data(COPIES, Map.of("id", id)).setRootPath("data.article");
    }

    private static String id(Map<String, ?> article) {
        return Graph.id(add(article));
    }

    private void matchAll() {
        Passages.matchAll(matching);
    }
}
