package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Each process is killed in turn while articles are being added. */
@DisabledIfSystemProperty(
        named = "counterpoint.gateway.url",
        matches = ".+",
        disabledReason = "kills processes, which only a system that the test started itself is there for")
class CrashIT {

    private static final String OUTLET = "The Steadfast Courier";
    private static final String ADD =
            "mutation($articles: [ArticleInput!]!) { addArticles(articles: $articles) { outcome article { id } } }";

    private final TestSystem system = TestSystem.own();

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void articlesStayReadableWhileTheClaimsServiceIsDown() throws Exception {
        addUntilAcknowledged(system.gateway(), 1);

        kill(system.processes().process(ServiceKind.CLAIMS));
        JsonNode answer = system.gateway()
                .send(
                        "{ articles(first: 1) { edges { node { text statements { exact } } } } claims { totalCount } }",
                        Map.of(),
                        Map.of());

        JsonNode article =
                answer.path("data").path("articles").path("edges").path(0).path("node");
        assertThat(article.path("text").asText()).as(answer.toString()).contains("Reservoir");
        assertThat(article.path("statements").isNull()).isTrue();
        assertThat(answer.path("data").path("claims").isNull()).isTrue();
        assertThat(answer.path("errors"))
                .allSatisfy(error -> assertThat(
                                error.path("extensions").path("code").asText())
                        .isEqualTo("UNAVAILABLE"));
        assertThat(answer.path("errors").findValues("path").toString()).contains("statements", "claims");
    }

    @Test
    void whatWasAcknowledgedIsThereOnceWhateverDied() throws Exception {
        try (ExecutorService adding = Executors.newSingleThreadExecutor()) {
            AtomicBoolean enough = new AtomicBoolean();
            AtomicInteger acknowledged = new AtomicInteger();
            Future<Set<String>> ids = adding.submit(keepAdding(system.gateway(), enough, acknowledged));
            try {
                awaitMore(acknowledged, ids);
                for (ServiceKind victim : ServiceKind.values()) {
                    kill(system.processes().process(victim));
                    awaitMore(acknowledged, ids);
                }
                kill(system.processes().databaseProcess().orElseThrow());
                awaitMore(acknowledged, ids);
            } finally {
                enough.set(true);
            }

            Set<String> expected = ids.get();
            system.awaitDerivation();
            List<JsonNode> articles = articles(system.gateway());
            assertThat(articles)
                    .extracting(article -> article.path("id").asText())
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(articles)
                    .extracting(article -> article.path("statements").size())
                    .containsOnly(1);
            assertThat(articles)
                    .allSatisfy(article -> assertThat(article.path("text").asText())
                            .contains(article.path("statements")
                                    .get(0)
                                    .path("exact")
                                    .asText()));
        }
    }

    /** Adds one article after the other, each again until it is acknowledged; answers the ids of all. */
    private static Callable<Set<String>> keepAdding(GraphQl gateway, AtomicBoolean enough, AtomicInteger acknowledged) {
        return () -> {
            Set<String> ids = new HashSet<>();
            for (int number = 1; !enough.get(); number++) {
                ids.add(addUntilAcknowledged(gateway, number));
                acknowledged.incrementAndGet();
            }
            return ids;
        };
    }

    private static String addUntilAcknowledged(GraphQl gateway, int number) throws InterruptedException {
        String text = "“Reservoir number " + number + " will hold through the whole winter,” engineer Ann Lee said.";
        Map<String, String> article = Map.of("outlet", OUTLET, "text", text);
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() < deadline) {
            try {
                JsonNode result = gateway.send(ADD, Map.of("articles", List.of(article)), Map.of())
                        .path("data")
                        .path("addArticles")
                        .path(0);
                if (result.path("outcome").asText().matches("ADDED|UNCHANGED")) {
                    return result.path("article").path("id").asText();
                }
            } catch (IOException down) {
                // The gateway is the one that was killed: try again like any client.
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("Article " + number + " was not acknowledged within two minutes.");
    }

    /** Lets some more articles in, so that the next process dies in the midst of work. */
    private static void awaitMore(AtomicInteger acknowledged, Future<?> adding) throws InterruptedException {
        int target = acknowledged.get() + 10;
        while (acknowledged.get() < target && !adding.isDone()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void kill(ProcessHandle victim) {
        victim.destroyForcibly();
        victim.onExit().join();
    }

    private static List<JsonNode> articles(GraphQl gateway) throws Exception {
        String outlet = "{ outlets(first: 100) { edges { node { id name } } } }";
        String id = "";
        for (JsonNode edge : gateway.ask(outlet, Map.of()).path("outlets").path("edges")) {
            if (edge.path("node").path("name").asText().equals(OUTLET)) {
                id = edge.path("node").path("id").asText();
            }
        }
        List<JsonNode> articles = new ArrayList<>();
        JsonNode after = null;
        do {
            Map<String, Object> variables = new HashMap<>(Map.of("outlet", id));
            variables.put("after", after);
            JsonNode page = gateway.ask("""
                            query($outlet: ID!, $after: String) {
                              articles(first: 100, after: $after, filter: {outlet: $outlet}) {
                                edges { node { id text statements { exact } } } pageInfo { hasNextPage endCursor } } }""", variables).path("articles");
            page.path("edges").forEach(edge -> articles.add(edge.path("node")));
            after = page.path("pageInfo").path("hasNextPage").asBoolean()
                    ? page.path("pageInfo").path("endCursor")
                    : null;
        } while (after != null);
        return articles;
    }
}
