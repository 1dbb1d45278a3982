package io.counterpoint.gateway.subgraph;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterpoint.gateway.subgraph.SubgraphSettings.Breaker;
import io.counterpoint.gateway.subgraph.SubgraphSettings.Retry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.VertxInternal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A subgraph over real HTTP that does with its n-th request, from 1, what a test says; and a way to ask it. */
final class TestSubgraph implements AutoCloseable {

    static final String ANSWER = "{\"data\":{\"ok\":true}}";
    static final MultiMap NO_HEADERS = MultiMap.caseInsensitiveMultiMap();

    private final Vertx vertx = Vertx.vertx();
    private final List<MultiMap> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Subgraph subgraph;
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    TestSubgraph(Rules rules, BiConsumer<HttpServerRequest, Integer> behaviour) {
        server = vertx.createHttpServer()
                .requestHandler(request -> {
                    received.add(request.headers());
                    int number = received.size();
                    var unused = request.body().onSuccess(body -> behaviour.accept(request, number));
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        var settings = new SubgraphSettings(
                "test",
                URI.create("http://127.0.0.1:" + server.actualPort() + "/graphql"),
                rules.timeout,
                rules.connections,
                rules.queue,
                100_000,
                new Retry(rules.retries, Duration.ofMillis(2), 100, rules.hedgeAfter),
                new Breaker(rules.breakerFailures, rules.breakerPause),
                true,
                rules.headers,
                new SubgraphSettings.Token("Counterpoint-Service-Token", "the-token-of-the-router"));
        subgraph = new Subgraph(vertx, settings, new SubgraphMeters(registry, "test"));
    }

    /** The settings that tests change. */
    static final class Rules {
        Duration timeout = Duration.ofSeconds(5);
        int connections = 10;
        int queue = 10;
        int retries = 2;

        @Nullable
        Duration hedgeAfter;

        int breakerFailures = 1000;
        Duration breakerPause = Duration.ofMillis(200);
        List<String> headers = List.of("authorization");
    }

    static void answer(HttpServerRequest request) {
        answer(request, 200, ANSWER);
    }

    static void answer(HttpServerRequest request, int status, String body) {
        var unused = request.response()
                .setStatusCode(status)
                .putHeader("content-type", body.startsWith("{") ? "application/json" : "text/html")
                .end(body);
    }

    /** How many requests came. */
    int requests() {
        return received.size();
    }

    MultiMap headersOf(int number) {
        return received.get(number - 1);
    }

    double count(String meter) {
        return registry.get("counterpoint.gateway.subgraph." + meter).counter().count();
    }

    CompletableFuture<String> query(String body) {
        return ask(body, NO_HEADERS, Duration.ofSeconds(10), true);
    }

    CompletableFuture<String> mutate(String body) {
        return ask(body, NO_HEADERS, Duration.ofSeconds(10), false);
    }

    /** Asks on an event loop of its own, as another client's request would. */
    CompletableFuture<String> ask(String body, MultiMap headers, Duration time, boolean readOnly) {
        var result = new CompletableFuture<String>();
        ((VertxInternal) vertx).createEventLoopContext().runOnContext(start -> {
            PassedHeaders passed =
                    PassedHeaders.of(headers, subgraph.settings().headers(), PassedHeaders.Trace.of(headers));
            var unused = subgraph.ask(body.getBytes(UTF_8), passed, System.nanoTime() + time.toNanos(), readOnly)
                    .answer()
                    .handle((bytes, failure) -> failure == null
                            ? result.complete(new String(bytes, UTF_8))
                            : result.completeExceptionally(failure));
        });
        return result.orTimeout(20, TimeUnit.SECONDS);
    }

    /** Lets go of the subgraph while it is asked, as the router does when a supergraph no longer has it. */
    void letGo() {
        subgraph.closeAfter(Duration.ZERO);
    }

    void stopServer() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
