package io.counterpoint.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Text from articles is hostile until it is shown as text. */
class PageSafetyIT {

    private static final String ADD =
            "mutation($articles: [ArticleInput!]!) { addArticles(articles: $articles) { article { id } } }";

    /** Fields whose text comes from articles, or from whoever wrote names. */
    private static final Set<String> FOREIGN = Set.of(
            "text",
            "title",
            "name",
            "exact",
            "prefix",
            "suffix",
            "role",
            "aliases",
            "byline",
            "wireCredit",
            "snippet",
            "reason",
            "speakerMention",
            "cue",
            "channel",
            "country",
            "homePage",
            "url",
            "thing",
            "variant",
            "oneExact",
            "otherExact",
            "dateline",
            "language");

    private static final List<String> ATTACKS = List.of(
            "<script>document.title = 'executed'</script>",
            "\"><img src=x onerror=\"document.title = 'executed'\">",
            "<svg onload=\"document.title = 'executed'\"><animate onbegin=\"document.title = 'executed'\"></svg>",
            "javascript:document.title='executed'",
            "</title></style></script><iframe srcdoc=\"<script>parent.document.title='executed'</script>\"></iframe>",
            "${document.title = 'executed'} {{constructor.constructor('document.title=1')()}} ?lit$123$ <!--lit-->",
            "\u202egnihtyna\u202c \u2066\u2067\u2068 \u200f\u200e\u061c never closed \u202e",
            "a\u0000b\u0001\ufffe\ud800 c \ud83d\udc69\u200d\ud83d\udc67 \u0301\u0301\u0301\u0301\u0301\u0301");

    private static final String INJECTED = "() => document.querySelectorAll("
            + "'img, iframe, object, embed, [onerror], [onload], [onbegin], body script, svg script, a[href^=\"javascript:\" i]').length";

    private static final int TEN_MILLION = 10_000_000;

    private final TestSystem system = TestSystem.shared();

    /** Each text of a view is another attack than the one before it, and another one in the second round. */
    @Test
    void attacksInEveryTextOfEveryViewDoNothing() throws Exception {
        AtomicInteger texts = new AtomicInteger();
        try (FrontProxy proxy = proxy((field, words) -> ATTACKS.get(texts.getAndIncrement() % ATTACKS.size()));
                OpenPage open = OpenPage.through(proxy)) {
            for (int round = 0; round < 2; round++) {
                texts.set(round * ATTACKS.size() / 2);
                for (BoardView view : BoardView.all(system)) {
                    open.show(view.hash());

                    assertThat(open.page().evaluate(INJECTED)).as(view.name()).isEqualTo(0);
                    assertThat(open.page().title()).as(view.name()).isNotEqualTo("executed");
                    assertThat(open.page().locator("h1")).hasCount(1);
                }
            }
        }
    }

    @Test
    void aWordOfTenMillionLettersLeavesEveryViewAlive() throws Exception {
        for (BoardView view : BoardView.all(system)) {
            assertBounded(view, "x".repeat(TEN_MILLION));
        }
    }

    @Test
    void aParagraphOfTenMillionLettersLeavesAnArticleAlive() throws Exception {
        for (BoardView view : BoardView.all(system)) {
            if (view.name().equals("article")) {
                assertBounded(view, "word ".repeat(TEN_MILLION / 5));
            }
        }
    }

    @Test
    void formulasInNamesStayTextInASpreadsheet() throws Exception {
        try (FrontProxy proxy = proxy((field, words) -> "=HYPERLINK(\"https://example.org\")");
                OpenPage open = OpenPage.through(proxy)) {
            open.show("#/").page().locator("data-table summary").click();
            Download csv = open.page()
                    .waitForDownload(
                            () -> open.page().locator("data-table button").click());

            assertThat(Files.readString(csv.path()))
                    .contains("'=HYPERLINK")
                    .doesNotContainPattern("(?m)(?:^|,)\"?[=+@]");
        }
    }

    /** Opens a view of which the first text, and the first one of an article's own, are that long. */
    private void assertBounded(BoardView view, String huge) throws IOException {
        Set<String> replaced = ConcurrentHashMap.newKeySet();
        try (FrontProxy proxy = proxy((field, words) -> replaced.add(field) && replaced.size() <= 2 ? huge : words);
                OpenPage open = OpenPage.through(proxy)) {
            open.show(view.hash());

            assertThat((int) open.page().evaluate("() => document.body.textContent.length"))
                    .as(view.name())
                    .isLessThan(TEN_MILLION / 5);
            assertThat(open.page().evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .as(view.name())
                    .isEqualTo(0);
        }
    }

    @Test
    void anArticleAddedThroughTheApiStaysText() throws Exception {
        String hostile = "<img id=\"injected\" src=\"x\" onerror=\"document.title='executed'\">";
        JsonNode added = system.gateway()
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
                                        hostile,
                                        "text",
                                        "“" + hostile + " is what they sent us,” Mayor Ann Lee said on Monday."))))
                .path("addArticles")
                .get(0);
        system.awaitDerivation();
        try (OpenPage open = OpenPage.of(system)) {
            open.show("#/article/" + added.path("article").path("id").asText());

            assertThat(open.page().locator("h1").textContent()).isEqualTo(hostile);
            assertThat(open.page().locator(".text").textContent()).contains(hostile);
            assertThat(open.page().evaluate(INJECTED)).isEqualTo(0);
        }
    }

    /** The system with the foreign texts in its answers replaced, which are given with the names of their fields. */
    private FrontProxy proxy(BinaryOperator<String> replacement) throws IOException {
        return new FrontProxy("/", system.address(), answer -> replaced(answer, replacement, ""));
    }

    private static JsonNode replaced(JsonNode node, BinaryOperator<String> replacement, String name) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> field.setValue(replaced(field.getValue(), replacement, field.getKey())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(array.get(i), replacement, name));
            }
        } else if (node.isTextual() && FOREIGN.contains(name)) {
            return TextNode.valueOf(replacement.apply(name, node.asText()));
        }
        return node;
    }
}
