package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two of each service, replaced one after the other as a rolling update does it, under load: nobody who asks notices, and
 * what was acknowledged to somebody who adds is there once. The old one is told to end by SIGTERM while its clients keep
 * connections to it, which no balancer takes away from them.
 */
class RollingUpdateIT {

    private static final int RESTARTS = 10;
    private static final int REQUESTS = 10_000;
    private static final int CLIENTS = 8;
    private static final int PAUSE_MILLIS = 25;
    private static final int PAUSE_BETWEEN_ARTICLES_MILLIS = 500;
    private static final int ATTEMPTS = 60;
    private static final int PAGE = 100;
    private static final String OUTLET = "The Rolling Post";
    private static final String ADD =
            "mutation($articles: [ArticleInput!]!) { addArticles(articles: $articles) { outcome reason } }";
    private static final String ADDED = """
            query($after: String, $outlet: ID) { articles(first: %d, after: $after, filter: {outlet: $outlet}) {
              edges { node { url } } pageInfo { hasNextPage endCursor } } }
            """.formatted(PAGE);
    private static final List<String> QUESTIONS = List.of(
            "{ claims(first: 3) { totalCount edges { node { text stances { party { name } position } } } } }",
            "{ articles(first: 3) { edges { node { title outlet { name } statements { exact } } } } }",
            "{ outlets(first: 5) { edges { node { name claims { text } } } } progress { upToDate } }");

    @TempDir
    private Path folder;

    private final List<Settings> sides = new ArrayList<>();
    private final Map<ServiceKind, Balancer> balancers = new EnumMap<>(ServiceKind.class);
    private final Map<ServiceKind, List<ServiceProcess>> replicas = new EnumMap<>(ServiceKind.class);
    private final HttpClient probing = HttpClient.newHttpClient();
    private EmbeddedServer database;
    private Issuer issuer;

    @BeforeEach
    void startTwoOfEach() throws IOException, InterruptedException {
        for (String side : List.of("a", "b")) {
            Settings settings = TestSystem.settings(folder.resolve(side));
            Files.createDirectories(settings.logs());
            sides.add(settings);
        }
        database = new EmbeddedServer(sides.getFirst());
        database.start();
        issuer = new Issuer(sides.getFirst());
        issuer.start();
        for (ServiceKind kind : ServiceKind.values()) {
            balancers.put(
                    kind,
                    new Balancer(sides.stream()
                            .map(side -> new Balancer.Replica(side.address(kind), side.management(kind)))
                            .toList()));
        }
        for (ServiceKind kind : ServiceKind.values()) {
            replicas.put(kind, sides.stream().map(side -> process(side, kind)).toList());
            for (ServiceProcess replica : replicas.get(kind)) {
                replica.start();
            }
        }
        for (List<ServiceProcess> both : replicas.values()) {
            for (ServiceProcess replica : both) {
                replica.awaitReady(probing);
            }
        }
    }

    @AfterEach
    void stopAll() {
        replicas.values().stream().flatMap(List::stream).parallel().forEach(ServiceProcess::stop);
        balancers.values().forEach(Balancer::close);
        probing.close();
        database.close();
        issuer.close();
    }

    @Test
    void nobodyNoticesTenRestarts() throws InterruptedException, IOException {
        URI gateway = balancer(ServiceKind.GATEWAY).address();
        String token = issuer.token("tests", List.of("intake", "curator"), Duration.ofHours(1));
        try (GraphQl client = new GraphQl(gateway, Optional.of(token))) {
            TestSystem.seeds().load(client);
        }
        AtomicInteger answered = new AtomicInteger();
        AtomicBoolean restarted = new AtomicBoolean();
        List<CompletableFuture<List<String>>> load = new ArrayList<>();
        CompletableFuture<List<String>> added;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                load.add(CompletableFuture.supplyAsync(() -> ask(gateway, answered, restarted), clients));
            }
            added = CompletableFuture.supplyAsync(() -> add(gateway, token, restarted), clients);
            restartAll();
            restarted.set(true);
        }

        assertThat(load.stream().flatMap(failures -> failures.join().stream())).isEmpty();
        assertThat(answered.get()).isGreaterThanOrEqualTo(REQUESTS);
        assertThat(added.join()).isNotEmpty();
        assertThat(articles(gateway)).containsExactlyInAnyOrderElementsOf(added.join());
    }

    /** Adds one article after the other until everything was restarted; returns the addresses of all of them. */
    private static List<String> add(URI gateway, String token, AtomicBoolean restarted) {
        List<String> added = new ArrayList<>();
        try (GraphQl client = new GraphQl(gateway, Optional.of(token))) {
            for (int number = 1; !restarted.get(); number++) {
                String url = "https://example.org/rolling/" + number;
                // So short that there is nothing to find in it, or to compare with others, which would take long.
                add(client, url, "Notice " + number + ".");
                added.add(url);
                TimeUnit.MILLISECONDS.sleep(PAUSE_BETWEEN_ARTICLES_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return added;
    }

    /**
     * Adds an article as somebody does who must not lose it: again, when nobody said that it arrived. No router may do so
     * by itself, since it cannot know that adding twice is adding once.
     */
    private static void add(GraphQl client, String url, String text) throws InterruptedException {
        Map<String, ?> article = Map.of("outlet", OUTLET, "url", url, "text", text);
        List<String> failures = new ArrayList<>();
        while (failures.size() < ATTEMPTS) {
            try {
                JsonNode result = client.ask(ADD, Map.of("articles", List.of(article)))
                        .path("addArticles")
                        .path(0);
                assertThat(result.path("outcome").asText())
                        .describedAs("%s, after %s", result, failures)
                        .isIn("ADDED", "UNCHANGED");
                return;
            } catch (IOException | Failure failed) {
                failures.add(failed.toString());
                TimeUnit.MILLISECONDS.sleep(PAUSE_BETWEEN_ARTICLES_MILLIS);
            }
        }
        throw new AssertionError(url + " was never acknowledged: " + failures);
    }

    /** The addresses of all articles of the outlet, as often as they are there. */
    private static List<String> articles(URI gateway) throws IOException, InterruptedException {
        List<String> urls = new ArrayList<>();
        try (GraphQl client = new GraphQl(gateway)) {
            String outlet = client.ask(
                            "query($name: String) { outlets(filter: {name: $name}) { edges { node { id } } } }",
                            Map.of("name", OUTLET))
                    .at("/outlets/edges/0/node/id")
                    .asText();
            Map<String, String> variables = new HashMap<>(Map.of("outlet", outlet));
            JsonNode page;
            do {
                page = client.ask(ADDED, variables).path("articles");
                page.path("edges").forEach(edge -> urls.add(edge.at("/node/url").asText()));
                variables.put("after", page.at("/pageInfo/endCursor").asText());
            } while (page.at("/pageInfo/hasNextPage").asBoolean());
        }
        return urls;
    }

    /** Asks until everything was restarted and enough was asked, and tells what went wrong. */
    private static List<String> ask(URI gateway, AtomicInteger answered, AtomicBoolean restarted) {
        List<String> failures = new ArrayList<>();
        try (GraphQl client = new GraphQl(gateway)) {
            while (!restarted.get() || answered.get() < REQUESTS) {
                String question = QUESTIONS.get(Math.floorMod(answered.get(), QUESTIONS.size()));
                try {
                    client.ask(question, Map.of());
                    answered.incrementAndGet();
                    // So many at once would otherwise leave the starting processes nothing to start with.
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                } catch (IOException | Failure failed) {
                    failures.add(question + ": " + failed);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return failures;
    }

    /** All services at once, as after applying a new version of everything; of each one replica after the other. */
    private void restartAll() throws InterruptedException {
        int left = RESTARTS;
        for (int turn = 0; left > 0; turn++) {
            List<ServiceProcess> leaving = new ArrayList<>();
            for (List<ServiceProcess> both : replicas.values()) {
                if (left > 0) {
                    leaving.add(both.get(turn % both.size()));
                    left--;
                }
            }
            leaving.parallelStream().forEach(ServiceProcess::stop);
            leaving.forEach(ServiceProcess::start);
            for (ServiceProcess replica : leaving) {
                replica.awaitReady(probing);
            }
        }
    }

    private ServiceProcess process(Settings side, ServiceKind kind) {
        Map<String, String> properties = new HashMap<>();
        properties.put("quarkus.shutdown.delay", "2s");
        // As long as a request may take, so that none is cut off however slow the machine is; nobody waits without one.
        properties.put("quarkus.shutdown.timeout", "30s");
        Map<String, String> environment = new HashMap<>(LocalSystem.secrets(kind, issuer));
        String sources = address(ServiceKind.SOURCES);
        if (kind == ServiceKind.CLAIMS) {
            properties.put("counterpoint.feed.url", sources);
        }
        if (kind == ServiceKind.GATEWAY) {
            properties.put("counterpoint.gateway.identity.issuer", issuer.name());
            properties.put("counterpoint.gateway.subgraphs.sources.url", sources);
            properties.put("counterpoint.gateway.subgraphs.claims.url", address(ServiceKind.CLAIMS));
            return new ServiceProcess(side, kind, properties, environment);
        }
        ServiceDatabase own = new Provisioning(database, sides.getFirst().home()).provide(kind);
        environment.putAll(LocalSystem.databaseSettings(own));
        properties.put("counterpoint.identity.issuer", issuer.name());
        return new ServiceProcess(side, kind, properties, environment);
    }

    private Balancer balancer(ServiceKind kind) {
        return Objects.requireNonNull(balancers.get(kind));
    }

    private String address(ServiceKind kind) {
        return balancer(kind).address() + "/graphql";
    }
}
