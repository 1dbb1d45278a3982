package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Whoever subscribes sees what an article changes, joined across the services, without asking again. */
class LiveIT {

    private static final String CHANGES = """
            subscription { claimChanges { cursor changes { kind claim { id text
              stances { party { name } position evidence { exact article { title outlet { name } } } } } } } }""";

    private static final String ADD =
            "mutation($articles: [ArticleInput!]!) { addArticles(articles: $articles) { outcome } }";

    private final TestSystem system = TestSystem.shared();
    private final GraphQl gateway = system.gateway();

    @Test
    void anArticleThatIsAddedShowsInTheStream() throws Exception {
        String outlet = "Live Post " + UUID.randomUUID();
        String text = "Ukraine is asking Russia to withdraw its troops from the whole Kherson region as a condition"
                + " of any deal.";
        HttpResponse<InputStream> stream = gateway.stream(CHANGES);
        assertThat(stream.headers().firstValue("content-type")).hasValue("text/event-stream");
        try (var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(next(lines)
                            .path("data")
                            .path("claimChanges")
                            .path("cursor")
                            .asText())
                    .isNotEmpty();

            gateway.ask(
                    ADD,
                    Map.of(
                            "articles",
                            List.of(Map.of(
                                    "outlet",
                                    outlet,
                                    "url",
                                    "https://example.org/" + UUID.randomUUID(),
                                    "title",
                                    "A demand",
                                    "text",
                                    text,
                                    "publishedAt",
                                    "2021-03-05"))));

            JsonNode change = next(lines);
            while (!change.toString().contains(outlet)) {
                change = next(lines);
            }
            assertThat(change.path("errors").isMissingNode())
                    .as(change.toString())
                    .isTrue();
            assertThat(change.findValuesAsText("kind")).contains("OPENED");
            assertThat(change.findValuesAsText("exact")).anyMatch(text::contains);
            assertThat(change.findValuesAsText("title")).contains("A demand");
        }
    }

    /** The next event, within two minutes. */
    private static JsonNode next(BufferedReader lines)
            throws InterruptedException, ExecutionException, TimeoutException {
        return CompletableFuture.supplyAsync(() -> read(lines)).get(2, TimeUnit.MINUTES);
    }

    private static JsonNode read(BufferedReader lines) {
        try {
            String line = lines.readLine();
            while (line != null && !line.startsWith("data: {")) {
                line = lines.readLine();
            }
            assertThat(line).as("the stream has ended").isNotNull();
            return new ObjectMapper().readTree(line.substring("data: ".length()));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
