package io.counterpoint.sources.article;

import static io.counterpoint.sources.testing.Graph.add;
import static io.counterpoint.sources.testing.Graph.article;
import static io.counterpoint.sources.testing.Graph.data;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.sources.testing.Graph;
import io.counterpoint.sources.testing.ServiceTest;
import io.counterpoint.sources.testing.Side;
import io.counterpoint.sources.testing.Statements;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counts statements, and lets fields that run side by side meet under load. */
@ServiceTest
class StatementsTest {

    private static final String NESTED = """
            { articles(first: 100) { totalCount edges { node {
              id title text outlet { id name } segments { kind start end } revisions { number text segments { kind } }
            } } } }""";

    @Test
    void statementsDoNotGrowWithTheListButWithItsLevels() {
        add(IntStream.range(0, 30)
                .mapToObj(number -> article("Outlet " + UUID.randomUUID(), "Text " + number))
                .toList());

        List<String> statements = Statements.during(() -> data(NESTED));

        // Count, page and articles; then one for each field that is batched.
        assertThat(statements).hasSize(3 + 4);
    }

    @Test
    void entitiesOfATypeTakeOneStatement() {
        List<Map<String, String>> wanted = add(IntStream.range(0, 20)
                        .mapToObj(number -> article("Outlet " + UUID.randomUUID(), "Text " + number))
                        .toList())
                .stream()
                .map(added -> Map.of("__typename", "Article", "id", Graph.id(added)))
                .toList();
        String query = "query($wanted: [_Any!]!) { _entities(representations: $wanted) {"
                + " ... on Article { title outlet { name } } } }";

        assertThat(Statements.during(() -> data(query, Map.of("wanted", wanted))))
                .hasSize(2);
    }

    @Test
    void addingManyTakesAsManyStatementsAsAddingOne() {
        String outlet = "Outlet " + UUID.randomUUID();

        List<String> one = Statements.during(() -> add(article(outlet, "First.")));
        List<String> many = Statements.during(() -> add(IntStream.range(0, 100)
                .mapToObj(number -> article(outlet + number % 9, "Text " + number))
                .toList()));

        assertThat(many).hasSameSizeAs(one).hasSizeLessThan(10);
    }

    @Test
    void fieldsSideBySideNeverMeetInASession() {
        String id = Graph.id(
                add(article("Outlet " + UUID.randomUUID(), "A heading\n\nA text to be read by many at once.")));
        String query = """
                query($id: ID!) {
                  one: article(id: $id) { title text outlet { name } segments { kind } }
                  two: article(id: $id) { title text outlet { name } segments { kind } }
                  all: articles(first: 5) { totalCount edges { node { text outlet { name } } } }
                  some: articles(first: 3, filter: {text: "read many"}) { edges { snippet node { segments { kind } } } }
                  outlets(first: 3) { edges { node { name } } }
                  articleChanges(first: 2) { changes { text } }
                }""";
        Map<String, Object> expected = data(query, Map.of("id", id)).getMap("one");

        Side.bySide(16, number -> {
            for (int round = 0; round < 8; round++) {
                var answer = data(query, Map.of("id", id));
                assertThat(answer.getMap("one")).isEqualTo(expected);
                assertThat(answer.getMap("two")).isEqualTo(expected);
            }
            return number;
        });
    }
}
