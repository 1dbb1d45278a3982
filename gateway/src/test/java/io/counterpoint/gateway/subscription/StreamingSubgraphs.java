package io.counterpoint.gateway.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterpoint.gateway.fixture.Case;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Serves the subgraphs of the case {@code subscriptions}, also over graphql-transport-ws. What a subscription gets
 * depends on the mode that was last set with {@code POST /mode/MODE} at {@code test.streams.url}; {@code GET /open}
 * tells how many subscriptions are open, {@code GET /inits} with what they were opened, {@code GET /headers} the last
 * headers by kind of request; {@code POST /emit} sends their first event once more to all of them, and {@code GET /hanging}
 * tells how many requests have no answer.
 */
public final class StreamingSubgraphs implements QuarkusTestResourceLifecycleManager {

    /** What a subgraph does when it is subscribed to. */
    enum Mode {
        /** Sends the events of the world, and completes. */
        EVENTS,
        /** Sends the events of the world, and stays. */
        STAY,
        /** Sends event after event, each with an id of 10,000 characters, as fast as it can, and never completes. */
        FLOOD,
        /** Answers with {@code error}. */
        REFUSE,
        /** Sends an event and cuts the connection. */
        BREAK_OFF,
        /** Accepts the WebSocket and says nothing. */
        SILENT,
        /** Sends what is not JSON. */
        GARBAGE,
        /** Sends an unknown message. */
        STRANGE,
        /** Does not accept WebSockets. */
        NO_WEBSOCKET,
        /** Does not answer what comes over plain HTTP. */
        HANG
    }

    /** Has these subgraphs, and not those of other tests. */
    public static class Profile implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(StreamingSubgraphs.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    private static final String CASE = "subscriptions";
    private static final String SUBPROTOCOL = "graphql-transport-ws";

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger hanging = new AtomicInteger();
    private final Map<Client, Boolean> clients = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> headers = new ConcurrentHashMap<>();
    private final Map<ServerWebSocket, String> inits = new ConcurrentHashMap<>();
    private volatile Mode mode = Mode.EVENTS;

    @Override
    public Map<String, String> start() {
        Case world = Case.named(CASE);
        HttpServer server = vertx.createHttpServer(new HttpServerOptions().addWebSocketSubProtocol(SUBPROTOCOL))
                .requestHandler(request -> handle(request, world))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        String url = "http://127.0.0.1:" + server.actualPort();
        var settings = new HashMap<String, String>();
        settings.put("test.streams.url", url);
        settings.put(
                "counterpoint.gateway.supergraph", Case.copyOfSupergraph(CASE).toString());
        settings.put("counterpoint.gateway.subgraph-timeout", "4s");
        settings.put("counterpoint.gateway.subscriptions.init-timeout", "3s");
        settings.put("counterpoint.gateway.subscriptions.keep-alive", "2s");
        settings.put("counterpoint.gateway.subscriptions.idle-timeout", "5s");
        settings.put("counterpoint.gateway.subscriptions.buffer-bytes", "100000");
        settings.put("counterpoint.gateway.subscriptions.message-bytes", "50000");
        settings.put("counterpoint.gateway.subscriptions.connections", "20");
        settings.put("counterpoint.gateway.subscriptions.operations-per-connection", "3");
        settings.put("counterpoint.gateway.subscriptions.subscriptions", "5");
        settings.put("counterpoint.gateway.subscriptions.origins", "https://friend.example");
        for (String subgraph : world.subgraphs()) {
            settings.put("counterpoint.gateway.subgraphs." + subgraph + ".url", url + "/" + subgraph);
        }
        return settings;
    }

    private void handle(HttpServerRequest request, Case world) {
        String[] path = String.valueOf(request.path()).split("/", -1);
        switch (path[1]) {
            case "mode" -> {
                mode = Mode.valueOf(path[2]);
                var unused = request.response().end();
            }
            case "open" -> {
                var unused = request.response().end(String.valueOf(open.get()));
            }
            case "inits" -> {
                var unused = request.response().end(new JsonArray(List.copyOf(inits.values())).encode());
            }
            case "headers" -> {
                var unused = request.response().end(new JsonObject(Map.copyOf(headers)).encode());
            }
            case "hanging" -> {
                var unused = request.response().end(String.valueOf(hanging.get()));
            }
            case "emit" -> {
                clients.keySet().forEach(Client::emit);
                var unused = request.response().end();
            }
            default -> serve(request, path[1], world);
        }
    }

    private void serve(HttpServerRequest request, String subgraph, Case world) {
        if (request.headers().contains("upgrade")) {
            keep("stream", request);
            if (mode == Mode.NO_WEBSOCKET) {
                var unused = request.response().setStatusCode(404).end();
            } else {
                request.toWebSocket().onSuccess(socket -> new Client(socket, subgraph, world).open());
            }
            return;
        }
        keep("request", request);
        if (mode == Mode.HANG) {
            hanging.incrementAndGet();
            request.response().exceptionHandler(gone -> {}).closeHandler(gone -> hanging.decrementAndGet());
            return;
        }
        var unused = request.body()
                .onSuccess(body -> request.response()
                        .putHeader("content-type", "application/json")
                        .end(Buffer.buffer(world.answer(subgraph, body.getBytes()))));
    }

    /** Only of requests with an id: the router also asks on its own account. */
    private void keep(String kind, HttpServerRequest request) {
        if (!request.headers().contains("x-request-id")) {
            return;
        }
        var kept = new HashMap<String, String>();
        request.headers().forEach((name, value) -> kept.put(name.toLowerCase(Locale.ROOT), value));
        headers.put(kind, kept);
    }

    /** One router's connection. */
    private final class Client {

        private final ServerWebSocket socket;
        private final String subgraph;
        private final Case world;
        private byte @Nullable [] first;

        Client(ServerWebSocket socket, String subgraph, Case world) {
            this.socket = socket;
            this.subgraph = subgraph;
            this.world = world;
        }

        void open() {
            open.incrementAndGet();
            clients.put(this, true);
            socket.closeHandler(closed -> {
                open.decrementAndGet();
                clients.remove(this);
                inits.remove(socket);
            });
            socket.textMessageHandler(text -> receive(new JsonObject(text)));
        }

        private void receive(JsonObject message) {
            switch (message.getString("type")) {
                case "connection_init" -> {
                    inits.put(socket, message.getJsonObject("payload").encode());
                    if (mode != Mode.SILENT) {
                        send(new JsonObject().put("type", "connection_ack"));
                    }
                }
                case "subscribe" -> subscribe(message.getJsonObject("payload"));
                default -> {}
            }
        }

        private void subscribe(JsonObject request) {
            List<byte[]> events = world.events(subgraph, request.toBuffer().getBytes());
            first = events.getFirst();
            switch (mode) {
                case EVENTS -> {
                    events.forEach(this::next);
                    send(new JsonObject().put("id", "1").put("type", "complete"));
                }
                case STAY, HANG -> events.forEach(this::next);
                case FLOOD ->
                    flood(new String(events.getFirst(), UTF_8)
                            .replace("p1", "p".repeat(10_000))
                            .getBytes(UTF_8));
                case REFUSE ->
                    send(new JsonObject()
                            .put("id", "1")
                            .put("type", "error")
                            .put(
                                    "payload",
                                    new JsonArray(
                                            "[{\"message\":\"not today\",\"extensions\":{\"code\":\"FORBIDDEN\"}}]")));
                case BREAK_OFF -> {
                    next(events.getFirst());
                    vertx.setTimer(50, id -> socket.close());
                }
                case GARBAGE -> socket.writeTextMessage("[}");
                case STRANGE -> send(new JsonObject().put("type", "surprise"));
                case SILENT, NO_WEBSOCKET -> {}
            }
        }

        void emit() {
            if (first != null) {
                next(first);
            }
        }

        private void flood(byte[] event) {
            if (!socket.isClosed()) {
                for (int i = 0; i < 5; i++) {
                    next(event);
                }
                vertx.setTimer(1, id -> flood(event));
            }
        }

        private void next(byte[] event) {
            send(new JsonObject()
                    .put("id", "1")
                    .put("type", "next")
                    .put("payload", new JsonObject(new String(event, UTF_8))));
        }

        private void send(JsonObject message) {
            socket.writeTextMessage(message.encode());
        }
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
