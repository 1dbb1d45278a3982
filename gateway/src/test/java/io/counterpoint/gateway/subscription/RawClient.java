package io.counterpoint.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket client that sends what it is told, and keeps what comes. */
final class RawClient implements AutoCloseable {

    private static final String CLOSED = "closed ";

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    private RawClient(String url, List<String> subprotocols, Map<String, String> headers) {
        URI uri = URI.create(url);
        var options = new WebSocketConnectOptions();
        options.setHost(uri.getHost()).setPort(uri.getPort()).setURI(uri.getPath());
        options.setSubProtocols(subprotocols).setAllowOriginHeader(headers.containsKey("origin"));
        headers.forEach(options::putHeader);
        this.socket = vertx.createWebSocketClient(
                        new WebSocketClientOptions().setMaxFrameSize(1_000_000).setMaxMessageSize(1_000_000))
                .connect(options)
                .map(this::listening)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** Before anything may come. */
    private WebSocket listening(WebSocket opened) {
        opened.textMessageHandler(received::add);
        opened.closeHandler(closed -> received.add(CLOSED + opened.closeStatusCode() + " " + opened.closeReason()));
        return opened;
    }

    /** Connects with graphql-transport-ws. */
    static RawClient connect(URI gateway) {
        return new RawClient(gateway + "graphql", List.of("graphql-transport-ws"), Map.of());
    }

    static RawClient connect(URI gateway, List<String> subprotocols) {
        return new RawClient(gateway + "graphql", subprotocols, Map.of());
    }

    static RawClient connectFrom(URI gateway, String origin) {
        return new RawClient(gateway + "graphql", List.of("graphql-transport-ws"), Map.of("origin", origin));
    }

    static RawClient connect(URI gateway, Map<String, String> headers) {
        return new RawClient(gateway + "graphql", List.of("graphql-transport-ws"), headers);
    }

    /** Sends the init message and takes the acknowledgement. */
    RawClient initialised() {
        return initialised(new JsonObject());
    }

    RawClient initialised(JsonObject payload) {
        send(new JsonObject().put("type", "connection_init").put("payload", payload));
        assertThat(next()).isEqualTo("{\"type\":\"connection_ack\"}");
        return this;
    }

    RawClient send(JsonObject message) {
        return send(message.encode());
    }

    RawClient send(String text) {
        socket.writeTextMessage(text);
        return this;
    }

    RawClient subscribe(String id, String query) {
        return send(new JsonObject()
                .put("type", "subscribe")
                .put("id", id)
                .put("payload", new JsonObject().put("query", query)));
    }

    WebSocket socket() {
        return socket;
    }

    /** The next message, or {@code closed CODE REASON}. */
    String next() {
        try {
            String message = received.poll(30, TimeUnit.SECONDS);
            assertThat(message).as("a message within 30 s").isNotNull();
            return message;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What comes until {@code complete}, {@code error} or the end of the connection, that included. */
    List<String> untilEnd() {
        var all = new ArrayList<String>();
        do {
            all.add(next());
        } while (!all.getLast().startsWith(CLOSED)
                && !all.getLast().contains("\"type\":\"complete\"")
                && !all.getLast().contains("\"type\":\"error\""));
        return all;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
