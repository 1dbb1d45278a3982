package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real Chromium, as far as it can be seen without a hand on it; skipped where no Chromium is installed. */
class PageIT {

    private static final Optional<Path> CHROMIUM = Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();

    private static final String ADD =
            "mutation($articles: [ArticleInput!]!) { addArticles(articles: $articles) { article { id } } }";

    private final TestSystem system = TestSystem.shared();

    @TempDir
    Path profile;

    @BeforeEach
    void needsChromium() {
        assumeTrue(CHROMIUM.isPresent(), "Chromium is not installed, so the page was not opened.");
    }

    @Test
    void boardShowsTheContestedClaims() throws Exception {
        JsonNode claims = system.gateway()
                .ask(
                        "{ claims(first: 5, filter: {contested: true}) { edges { node { text stances { party { name } }"
                                + " } } } }",
                        Map.of())
                .path("claims");

        String page = opened("#/");

        assertThat(claims.findValuesAsText("text"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(page).contains(escaped(text)));
        assertThat(page).contains("<svg", "position-line");
    }

    @Test
    void textOfArticlesStaysText() throws Exception {
        String hostile = "<img id=\"injected\" src=\"x\" onerror=\"document.title='injected'\">";
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

        String page = opened("#/article/" + added.path("article").path("id").asText());

        assertThat(page)
                .contains("&lt;img id=\"injected\"")
                .doesNotContain("<img")
                .doesNotContain("<title>injected");
    }

    /** The document as it stands when the page has come to rest. */
    private String opened(String view) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(CHROMIUM.orElseThrow().toString()));
        command.addAll(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile,
                "--virtual-time-budget=15000",
                "--dump-dom",
                system.address().resolve("/") + view));
        Process chromium = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String page = new String(chromium.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(chromium.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return page;
    }

    /** Text as it stands in a serialised document. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\u00a0", "&nbsp;");
    }
}
