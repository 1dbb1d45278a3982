package io.counterpoint.sources.intake;

import static io.counterpoint.sources.testing.Graph.add;
import static io.counterpoint.sources.testing.Graph.article;
import static io.counterpoint.sources.testing.Graph.data;
import static io.counterpoint.sources.testing.Graph.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.sources.testing.Graph;
import io.counterpoint.sources.testing.ServiceTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
class IntakeTest {

    private static final String WHOLE = """
            query($id: ID!) { article(id: $id) {
              url title text textHash language publishedAt publishedAtPrecision publishedAtOrigin dateline byline wireCredit
              revision addedAt outlet { name } segments { kind start end }
              revisions { number title text textHash recordedAt segments { kind start end } }
            } }""";

    private final String outlet = "Outlet " + UUID.randomUUID();

    @Test
    void anArticleIsStoredWithWhatIsGivenAndWhatItsTextSays() {
        String text =
                "By Jo Ferris\r\nPORT AMBER, May 5 (Globe Wire) - The council voted on Tuesday.\r\n\r\n😀 Work begins.\r";

        String id = id(add(article(
                outlet,
                text,
                "url",
                "https://e.com/1?utm_source=x",
                "title",
                "A title",
                "language",
                "EN-gb",
                "publishedAt",
                "2025-05-05T10:30:00.123456789+02:00")));

        JsonPath stored = data(WHOLE, Map.of("id", id)).setRootPath("data.article");
        String expected = text.replace("\r\n", "\n").replace('\r', '\n');
        assertThat(stored.getString("text")).isEqualTo(expected);
        assertThat(stored.getString("url")).isEqualTo("https://e.com/1?utm_source=x");
        assertThat(stored.getString("language")).isEqualTo("en-GB");
        assertThat(stored.getString("publishedAt")).isEqualTo("2025-05-05T08:30:00.123456Z");
        assertThat(stored.getString("publishedAtPrecision")).isEqualTo("INSTANT");
        assertThat(stored.getString("publishedAtOrigin")).isEqualTo("GIVEN");
        assertThat(stored.getString("byline")).isEqualTo("Jo Ferris");
        assertThat(stored.getString("dateline")).isEqualTo("PORT AMBER, May 5 (Globe Wire)");
        assertThat(stored.getString("wireCredit")).isEqualTo("Globe Wire");
        assertThat(stored.getString("outlet.name")).isEqualTo(outlet);
        assertThat(stored.getList("segments.kind")).containsExactly("BYLINE", "DATELINE", "LEAD", "BODY");
        assertThat(stored.getString("textHash")).matches("[0-9a-f]{64}");
        assertThat(stored.getList("revisions.text")).containsExactly(expected);
    }

    @Test
    void aDateTheTextGivesCountsWhereNoneIsGiven() {
        String id = id(add(article(outlet, "date 2026-02-05 The council voted.")));

        JsonPath stored = data(WHOLE, Map.of("id", id)).setRootPath("data.article");

        assertThat(stored.getString("publishedAt")).isEqualTo("2026-02-05T00:00:00Z");
        assertThat(stored.getString("publishedAtPrecision")).isEqualTo("DAY");
        assertThat(stored.getString("publishedAtOrigin")).isEqualTo("TEXT");
    }

    @Test
    void addingTheSameAgainChangesNothing() {
        List<Map<String, Object>> articles = List.of(
                article(outlet, "One text.", "url", "https://e.com/a"),
                article(outlet, "Another text."),
                article(outlet, "One text.\n"));

        List<Map<String, Object>> first = add(articles);
        List<Map<String, Object>> second = add(articles);

        assertThat(first).extracting("outcome").containsExactly("ADDED", "ADDED", "ADDED");
        assertThat(second).extracting("outcome").containsExactly("UNCHANGED", "UNCHANGED", "UNCHANGED");
        assertThat(second)
                .extracting(Graph::id)
                .isEqualTo(first.stream().map(Graph::id).toList());
    }

    @Test
    void variantsOfAnAddressAreOneArticleButOnlyWithinAnOutlet() {
        String first = id(add(article(outlet, "A text.", "url", "http://www.e.com/x/?utm_medium=a#top")));

        assertThat(id(add(article(" " + outlet.toUpperCase(Locale.ROOT), "A text.", "url", "https://e.com/x"))))
                .isEqualTo(first);
        assertThat(id(add(article(outlet + " 2", "A text.", "url", "https://e.com/x"))))
                .isNotEqualTo(first);
    }

    @Test
    void aChangedTextMakesARevisionAndOldOnesStay() {
        String id = id(add(article(outlet, "Heading one\n\nThe first text.", "url", "https://e.com/r")));

        Map<String, Object> second = add(article(outlet, "Heading two\n\nThe second text.", "url", "https://e.com/r"));
        Map<String, Object> third = add(article(outlet, "Heading one\n\nThe first text.", "url", "https://e.com/r"));

        assertThat(second).containsEntry("outcome", "REVISED").containsEntry("reason", "New: text.");
        assertThat(third).containsEntry("outcome", "REVISED");
        JsonPath stored = data(WHOLE, Map.of("id", id)).setRootPath("data.article");
        assertThat(stored.getInt("revision")).isEqualTo(3);
        assertThat(stored.getString("title")).isEqualTo("Heading one");
        assertThat(stored.getList("revisions.number")).containsExactly(1, 2, 3);
        assertThat(stored.getList("revisions.title")).containsExactly("Heading one", "Heading two", "Heading one");
        assertThat(stored.getList("revisions.segments[1].kind")).containsExactly("HEADLINE", "LEAD");
    }

    @Test
    void datesAndLanguagesFillGapsOnceAndDoNotFlip() {
        Map<String, Object> article = article(outlet, "A text.", "url", "https://e.com/f");
        add(article);

        Map<String, Object> dated = new HashMap<>(article);
        dated.put("publishedAt", "2025-01-01");
        dated.put("language", "en");
        Map<String, Object> other = new HashMap<>(article);
        other.put("publishedAt", "2025-01-02T00:00:00Z");

        assertThat(add(dated)).containsEntry("reason", "New: publication date, language.");
        assertThat(add(other)).containsEntry("outcome", "UNCHANGED");
        assertThat(add(article)).containsEntry("outcome", "UNCHANGED");
        assertThat(add(dated)).containsEntry("outcome", "UNCHANGED");
    }

    @Test
    void articlesOfOneCallFollowEachOther() {
        List<Map<String, Object>> added = add(List.of(
                article(outlet, "First.", "url", "https://e.com/c"),
                article(outlet, "First.", "url", "https://e.com/c#again"),
                article(outlet, "Second.", "url", "https://e.com/c"),
                article(outlet, " ", "url", "https://e.com/c"),
                article(outlet, "First.", "url", "https://e.com/c", "title", "Third"),
                article(outlet, "First.")));

        assertThat(added)
                .extracting("outcome")
                .containsExactly("ADDED", "UNCHANGED", "REVISED", "REJECTED", "REVISED", "ADDED");
        JsonPath stored = data(WHOLE, Map.of("id", id(added.getFirst()))).setRootPath("data.article");
        assertThat(stored.getList("revisions.text")).containsExactly("First.", "Second.", "First.");
        assertThat(stored.getString("title")).isEqualTo("Third");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatCannotBeTakenIsRejectedAloneWithCodeAndReason(Map<String, Object> bad, String code, String reason) {
        List<Map<String, Object>> added = add(List.of(article(outlet, "Before."), bad, article(outlet, "After.")));

        assertThat(added).extracting("outcome").containsExactly("ADDED", "REJECTED", "ADDED");
        assertThat(added.get(1)).containsEntry("code", code).containsEntry("article", null);
        assertThat(String.valueOf(added.get(1).get("reason"))).contains(reason);
    }

    static List<Arguments> refusals() {
        return List.of(
                Arguments.of(article("O", ""), "BAD_INPUT", "`text` is empty"),
                Arguments.of(article("O", " \u00a0\n\t\ufeff"), "BAD_INPUT", "`text` is empty"),
                Arguments.of(article("O", "x".repeat(5_000_000)), "LIMIT_EXCEEDED", "1000000"),
                Arguments.of(article("O", "😀".repeat(1_000_001)), "LIMIT_EXCEEDED", "1000000"),
                Arguments.of(article("O", "a\0b"), "BAD_INPUT", "at character 1"),
                Arguments.of(article("", "Text."), "BAD_INPUT", "outlet"),
                Arguments.of(article("o".repeat(201), "Text."), "LIMIT_EXCEEDED", "200"),
                Arguments.of(article("O", "Text.", "title", "t".repeat(1_001)), "LIMIT_EXCEEDED", "`title`"),
                Arguments.of(article("O", "Text.", "title", "\0"), "BAD_INPUT", "`title`"),
                Arguments.of(article("O", "Text.", "url", "nowhere"), "BAD_INPUT", "`url`"),
                Arguments.of(
                        article("O", "Text.", "url", "https://e.com/" + "u".repeat(2_000)), "LIMIT_EXCEEDED", "`url`"),
                Arguments.of(article("O", "Text.", "publishedAt", "yesterday"), "BAD_INPUT", "`publishedAt`"),
                Arguments.of(article("O", "Text.", "publishedAt", "2026-02-30"), "BAD_INPUT", "`publishedAt`"),
                Arguments.of(article("O", "Text.", "publishedAt", "2026-02-05T10:00:00"), "BAD_INPUT", "offset"),
                Arguments.of(article("O", "Text.", "publishedAt", "0026-02-05"), "BAD_INPUT", "1000"),
                Arguments.of(article("O", "Text.", "publishedAt", "+999999999-01-01T00:00:00Z"), "BAD_INPUT", "1000"),
                Arguments.of(article("O", "Text.", "language", "not a tag"), "BAD_INPUT", "`language`"));
    }

    @Test
    void halfACharacterIsRejected() {
        String body = "{\"query\": \"mutation($a: [ArticleInput!]!) { addArticles(articles: $a) { code } }\","
                + " \"variables\": {\"a\": [{\"outlet\": \"O\", \"text\": \"a\\udc00\"}]}}";

        JsonPath added = Graph.send(body).json();

        assertThat(added.getString("data.addArticles[0].code")).isEqualTo("BAD_INPUT");
    }

    @Test
    void aTextOfTheGreatestLengthIsTakenWholeAndSearchable() {
        // As many different words as fit: more than a search index takes of one text.
        StringBuilder text = new StringBuilder("Beginning of the longest text.\n");
        for (int number = 0; number < 249_000; number++) {
            text.appendCodePoint(0x20000 + number % 40_000)
                    .append('-')
                    .appendCodePoint(0x2A700 + number % 4_000)
                    .append(' ');
        }

        String id = id(add(article(outlet, text.toString())));

        JsonPath stored = data(WHOLE, Map.of("id", id)).setRootPath("data.article");
        assertThat(stored.getString("text")).isEqualTo(text.toString());
        assertThat(
                        data("{ articles(filter: {text: \"\\\"beginning of the longest text\\\"\"}) { edges { node { id } } } }")
                                .getList("articles.edges.node.id"))
                .contains(id);
    }

    @Test
    void fiveHundredArticlesAreOneCallAndMoreAreRefused() {
        List<Map<String, Object>> articles = new ArrayList<>(IntStream.range(0, 500)
                .mapToObj(number -> article(outlet, "Text " + number + ". " + "Words. ".repeat(700)))
                .toList());

        assertThat(add(articles)).extracting("outcome").containsOnly("ADDED").hasSize(500);

        articles.add(article(outlet, "One more."));
        String query = "mutation($a: [ArticleInput!]!) { addArticles(articles: $a) { outcome } }";
        assertThat(Graph.codes(query, Map.of("a", articles))).containsExactly("LIMIT_EXCEEDED");
        assertThat(Graph.codes(query, Map.of("a", List.of()))).containsExactly("BAD_INPUT");
    }
}
