package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Highlights stand exactly where the places say, which count code points, whatever the text is made of. */
class PagePlacesIT {

    private static final String ADD =
            "mutation($articles: [ArticleInput!]!) { addArticles(articles: $articles) { article { id } } }";

    private static final String STATEMENTS =
            "query($id: ID!) { article(id: $id) { text statements { id start end exact } } }";

    /** Each highlighted statement's words, by a range over the pieces that it was cut into, and where it begins. */
    private static final String HIGHLIGHTS = """
            () => {
              const text = document.querySelector('.text');
              const found = {};
              for (const piece of text.querySelectorAll('[data-statements]')) {
                for (const id of piece.dataset.statements.split(' ')) {
                  const range = (found[id] ??= { range: document.createRange(), begun: false });
                  if (!range.begun) range.range.setStartBefore(piece);
                  range.begun = true;
                  range.range.setEndAfter(piece);
                }
              }
              return Object.entries(found).map(([id, { range }]) => {
                const before = document.createRange();
                before.setStart(text, 0);
                before.setEnd(range.startContainer, range.startOffset);
                return [id, [...before.toString()].length, range.toString(), range.getBoundingClientRect().height > 0];
              });
            }""";

    private static final Path PLACES = TestSystem.ROOT.resolve("gateway/src/main/board/places.js");

    /** Random texts with random places, overlapping and beyond the end, against what JavaScript itself says code points are. */
    private static final String PROPERTY = """
            async (seed) => {
              const { pieces, unitsOf } = await import('/places.js');
              let state = seed;
              const below = (n) => (state = (state * 1103515245 + 12345) % 2147483648) % n;
              const letters = ['a', ' ', '\\n', 'é', 'e\\u0301', 'ש', 'ع', '\\u202e', '中', '😀', '👩\\u200d👧', '🇺🇦', '\\ud800', '\\udc00', '\\u0000'];
              for (let run = 0; run < 2000; run++) {
                const text = Array.from({ length: below(40) }, () => letters[below(letters.length)]).join('');
                const points = [...text];
                const unit = unitsOf(text);
                const places = Array.from({ length: below(6) }, (_, id) => {
                  const start = below(points.length + 1);
                  return { id, start, end: start + 1 + below(12) };
                });
                const cut = pieces(text.length, places.map((place) => ({ ...place, start: unit(place.start), end: unit(place.end) })));
                const whole = cut.map(({ start, end }) => text.slice(start, end)).join('');
                if (whole !== text) return `${JSON.stringify(text)} became ${JSON.stringify(whole)}`;
                for (const { id, start, end } of places) {
                  const expected = points.slice(start, end).join('');
                  const shown = cut.filter((piece) => piece.places.some((place) => place.id === id)).map((piece) => text.slice(piece.start, piece.end)).join('');
                  if (shown !== expected) return `${JSON.stringify(text)} [${start}, ${end}): ${JSON.stringify(shown)} instead of ${JSON.stringify(expected)}`;
                }
              }
              return '';
            }""";

    private final TestSystem system = TestSystem.shared();

    @Test
    void statementsOfTheSeedsAreHighlightedInPlace() throws Exception {
        JsonNode articles = system.gateway()
                .ask("{ articles(first: 100) { edges { node { id } } } }", Map.of())
                .path("articles");
        try (OpenPage open = OpenPage.of(system)) {
            for (String id : articles.findValuesAsText("id")) {
                assertHighlightsFit(open, id);
            }
        }
    }

    @Test
    void emojiAndOtherDirectionsShiftNothing() throws Exception {
        String text = """
                😀🇺🇦 مرحبا بالعالم 👩‍👧 שלום

                “😀 The harbour opens again on Friday 👩‍👧, 𝒻𝒾𝓃𝒶𝓁𝓁𝓎,” Mayor Ann Lee said on Thursday. 🎉🎉

                مرحبا: “We will not close the harbour 🎉 مرحبا again,” Mayor Ann Lee told reporters on Friday.

                ‏“שלום, the harbour is ours,” Mayor Ann Lee said.‏ 𝟙𝟚𝟛""";
        String id = system.gateway()
                .ask(
                        ADD,
                        Map.of(
                                "articles",
                                List.of(Map.of(
                                        "outlet",
                                        "The Harbour Post",
                                        "url",
                                        "https://example.org/" + UUID.randomUUID(),
                                        "title",
                                        "שלום 😀 The harbour",
                                        "text",
                                        text))))
                .findPath("id")
                .asText();
        system.awaitDerivation();
        for (String locale : List.of("en-GB", "ar")) {
            try (OpenPage open = OpenPage.of(system, new Browser.NewContextOptions().setLocale(locale))) {
                assertThat(assertHighlightsFit(open, id)).isPositive();
                open.page().evaluate("() => (document.documentElement.dir = 'rtl')");
                assertThat(highlights(open.page())).isNotEmpty();
            }
        }
    }

    @Test
    void everyTextIsCutWhereThePlacesSay() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            Page page = open.page();
            page.route(
                    "http://places.invalid/**",
                    route -> route.fulfill(
                            route.request().url().endsWith(".js")
                                    ? new Route.FulfillOptions().setPath(PLACES).setContentType("text/javascript")
                                    : new Route.FulfillOptions()
                                            .setBody("<!doctype html><title>places</title>")
                                            .setContentType("text/html")));
            page.navigate("http://places.invalid/");
            for (int seed : List.of(1, 20261122, 987654321)) {
                assertThat(page.evaluate(PROPERTY, seed)).as("seed %d", seed).isEqualTo("");
            }
        }
    }

    /** Opens an article and compares every highlight with its statement; answers how many there were. */
    private int assertHighlightsFit(OpenPage open, String id) throws Exception {
        JsonNode article = system.gateway().ask(STATEMENTS, Map.of("id", id)).path("article");
        open.show("#/article/" + id);
        assertThat(open.page().locator(".text").textContent())
                .isEqualTo(article.path("text").asText());
        List<List<Object>> shown = highlights(open.page());
        assertThat(shown).hasSize(article.path("statements").size());
        for (JsonNode statement : article.path("statements")) {
            assertThat(shown)
                    .contains(List.of(
                            statement.path("id").asText(),
                            statement.path("start").asInt(),
                            statement.path("exact").asText(),
                            true));
        }
        return shown.size();
    }

    @SuppressWarnings("unchecked")
    private static List<List<Object>> highlights(Page page) {
        return (List<List<Object>>) page.evaluate(HIGHLIGHTS);
    }
}
