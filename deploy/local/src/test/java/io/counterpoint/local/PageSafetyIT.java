package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Text from articles is hostile until it is shown as text. */
class PageSafetyIT {

    private static final String ADD =
            "mutation($articles: [ArticleInput!]!) { addArticles(articles: $articles) { article { id } } }";

    /** Fields whose text comes from articles, or from whoever wrote names. */
    private static final Set<String> FOREIGN = Set.of(
            "text", "title", "name", "exact", "prefix", "suffix", "role", "aliases", "byline", "wireCredit", "snippet",
            "reason", "speakerMention", "cue", "channel", "country", "homePage", "url", "thing", "variant",
            "oneExact", "otherExact", "dateline", "language");

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

    private static final String LONGEST_TEXT =
            "() => document.body.textContent.length";

    private final TestSystem system = TestSystem.shared();

    @Test
    void attacksInEveryTextOfEveryViewDoNothing() throws Exception {
        for (String attack : ATTACKS) {
            try (OpenPage open = OpenPage.of(system.address().resolve("/"))) {
                answerWith(open, words -> attack);
                for (BoardView view : BoardView.all(system)) {
                    open.show(view.hash());

                    assertThat(open.page().evaluate(INJECTED)).as("%s: %s", view, attack).isEqualTo(0);
                    assertThat(open.page().title()).isNotEqualTo("executed");
                    assertThat(open.page().locator("h1").count()).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void textsOfTenMillionLettersLeaveThePageAlive() throws Exception {
        String endless = "word ".repeat(2_000_000);
        String unbroken = "x".repeat(10_000_000);
        for (String huge : List.of(endless, unbroken)) {
            for (BoardView view : BoardView.all(system)) {
                try (OpenPage open = OpenPage.of(system.address().resolve("/"))) {
                    boolean[] once = {true};
                    answerWith(open, words -> {
                        String answer = once[0] ? huge : words;
                        once[0] = false;
                        return answer;
                    });

                    open.show(view.hash());

                    assertThat((int) open.page().evaluate(LONGEST_TEXT)).as(view.name()).isLessThan(3_000_000);
                    assertThat(open.page().evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                            .as(view.name())
                            .isEqualTo(0);
                }
            }
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
        try (OpenPage open = OpenPage.of(system.address().resolve("/"))) {
            open.show("#/article/" + added.path("article").path("id").asText());

            assertThat(open.page().locator("h1").textContent()).isEqualTo(hostile);
            assertThat(open.page().locator(".text").textContent()).contains(hostile);
            assertThat(open.page().evaluate(INJECTED)).isEqualTo(0);
        }
    }

    /** Lets every answer of the API pass with its foreign texts replaced. */
    private static void answerWith(OpenPage open, UnaryOperator<String> replacement) {
        open.page().route("**/graphql", route -> {
            APIResponse answer = route.fetch();
            try {
                ObjectMapper json = new ObjectMapper();
                JsonNode replaced = replaced(json.readTree(answer.body()), replacement, false);
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(answer.status())
                        .setContentType("application/json")
                        .setBodyBytes(json.writeValueAsBytes(replaced)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static JsonNode replaced(JsonNode node, UnaryOperator<String> replacement, boolean isForeign) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> field.setValue(
                            replaced(field.getValue(), replacement, FOREIGN.contains(field.getKey()))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(array.get(i), replacement, isForeign));
            }
        } else if (isForeign && node.isTextual()) {
            return TextNode.valueOf(replacement.apply(node.asText()));
        }
        return node;
    }
}
