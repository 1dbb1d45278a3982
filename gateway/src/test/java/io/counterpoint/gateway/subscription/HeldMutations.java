package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.fixture.Case;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Serves the subgraphs of the case {@code mutations} at {@code test.mutations.url} and holds mutations back: {@code POST
 * /hold} from now on, {@code POST /release} no more. {@code GET /calls} lists since {@code hold} what came, was answered and
 * was broken off before it was, like {@code a came}.
 */
public final class HeldMutations implements QuarkusTestResourceLifecycleManager {

    private static final String CASE = "mutations";

    /** Has these subgraphs, and not those of other tests; nothing ends for its time. */
    public static final class Profile implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(HeldMutations.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();
    private final Queue<String> calls = new ConcurrentLinkedQueue<>();
    private volatile boolean holding;

    @Override
    public Map<String, String> start() {
        Case world = Case.named(CASE);
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> handle(request, world))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        String url = "http://127.0.0.1:" + server.actualPort();
        var settings = new HashMap<String, String>();
        settings.put("test.mutations.url", url);
        settings.put(
                "counterpoint.gateway.supergraph", Case.copyOfSupergraph(CASE).toString());
        settings.put("counterpoint.gateway.subgraph-timeout", "100s");
        settings.put("counterpoint.gateway.limits.time", "100s");
        for (String subgraph : world.subgraphs()) {
            settings.put("counterpoint.gateway.subgraphs." + subgraph + ".url", url + "/" + subgraph);
        }
        return settings;
    }

    private void handle(HttpServerRequest request, Case world) {
        String path = String.valueOf(request.path()).substring(1);
        switch (path) {
            case "hold" -> {
                calls.clear();
                holding = true;
                var unused = request.response().end();
            }
            case "release" -> {
                holding = false;
                release();
                var unused = request.response().end();
            }
            case "calls" -> {
                var unused = request.response().end(new JsonArray(List.copyOf(calls)).encode());
            }
            default -> request.body().onSuccess(body -> serve(request, path, body, world));
        }
    }

    private void release() {
        for (Runnable answer = held.poll(); answer != null; answer = held.poll()) {
            answer.run();
        }
    }

    /** The router also asks on its own account; mutations it passes on alone. */
    private void serve(HttpServerRequest request, String subgraph, Buffer body, Case world) {
        boolean mutates = body.toString().contains("mutation");
        Runnable answer = () -> {
            note(mutates, subgraph + " answered");
            var unused = request.response()
                    .putHeader("content-type", "application/json")
                    .end(Buffer.buffer(world.answer(subgraph, body.getBytes())));
        };
        note(mutates, subgraph + " came");
        if (mutates) {
            request.response().exceptionHandler(gone -> {}).closeHandler(gone -> {
                if (!request.response().ended()) {
                    calls.add(subgraph + " broken off");
                }
            });
        }
        if (mutates && holding) {
            held.add(answer);
        } else {
            answer.run();
        }
    }

    private void note(boolean mutates, String what) {
        if (mutates) {
            calls.add(what);
        }
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
