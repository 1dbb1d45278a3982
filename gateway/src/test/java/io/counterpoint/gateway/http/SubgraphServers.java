package io.counterpoint.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterpoint.gateway.fixture.Case;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the subgraphs of the case {@code simple-entities}, and misbehaves on demand: {@code POST /behave/SUBGRAPH/MODE}
 * at {@code test.subgraphs.url} sets what a subgraph does from then on.
 */
public final class SubgraphServers implements QuarkusTestResourceLifecycleManager {

    /** What a subgraph does with a request. */
    enum Mode {
        ANSWER,
        ANSWER_SLOWLY,
        HANG,
        DISCONNECT,
        TALK_NONSENSE,
        TALK_HTML,
        TALK_ENDLESSLY,
        ANSWER_TOO_FEW,
        FORGET_A_FIELD
    }

    /** How long a slow answer takes. */
    static final Duration SLOW = Duration.ofMillis(900);

    private static final String CASE = "simple-entities";

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Mode> modes = new ConcurrentHashMap<>();

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
        settings.put("test.subgraphs.url", url);
        settings.put(
                "counterpoint.gateway.supergraph", Case.copyOfSupergraph(CASE).toString());
        settings.put("counterpoint.gateway.subgraph-timeout", "2s");
        settings.put("counterpoint.gateway.subgraph-answer-bytes", "1000000");
        settings.put("counterpoint.gateway.subgraph-breaker-failures", "1000");
        for (String subgraph : world.subgraphs()) {
            settings.put("counterpoint.gateway.subgraphs." + subgraph + ".url", url + "/" + subgraph);
        }
        return settings;
    }

    private void handle(HttpServerRequest request, Case world) {
        String[] path = String.valueOf(request.path()).split("/", -1);
        if (path[1].equals("behave")) {
            modes.put(path[2], Mode.valueOf(path[3]));
            var unused = request.response().end();
            return;
        }
        var unused = request.body().onSuccess(body -> answer(request, path[1], body.getBytes(), world));
    }

    private void answer(HttpServerRequest request, String subgraph, byte[] body, Case world) {
        var response = request.response().putHeader("content-type", "application/json");
        if (new String(body, UTF_8).contains("_service")) {
            var unused = response.end(schema(subgraph));
            return;
        }
        Buffer answer = Buffer.buffer(world.answer(subgraph, body));
        switch (modes.getOrDefault(subgraph, Mode.ANSWER)) {
            case ANSWER, FORGET_A_FIELD -> response.end(answer);
            case ANSWER_SLOWLY -> vertx.setTimer(SLOW.toMillis(), id -> response.end(answer));
            case HANG -> {}
            case DISCONNECT -> request.connection().close();
            case TALK_NONSENSE -> response.end("{\"data\": [}");
            case TALK_HTML ->
                response.putHeader("content-type", "text/html")
                        .setStatusCode(502)
                        .end("<h1>Bad gateway</h1>");
            case TALK_ENDLESSLY -> response.end("{\"data\": \"" + "x".repeat(2_000_000) + "\"}");
            case ANSWER_TOO_FEW -> response.end("{\"data\": {\"_entities\": []}}");
        }
    }

    private Buffer schema(String subgraph) {
        String sdl = Case.subgraphSchema(CASE, subgraph);
        String told = modes.get(subgraph) == Mode.FORGET_A_FIELD ? sdl.replace("rating", "score") : sdl;
        return new JsonObject()
                .put("data", new JsonObject().put("_service", new JsonObject().put("sdl", told)))
                .toBuffer();
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
