package io.counterpoint.claims.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One subscription over graphql-transport-ws. */
public final class Subscriber implements AutoCloseable {
    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    /** Subscribes as nobody in particular; the service's address begins with {@code http}. */
    public Subscriber(URI service, String query) {
        this(service, Map.of(), query);
    }

    private Subscriber(URI service, Map<String, String> headers, String query) {
        URI address = URI.create("ws://" + service.getAuthority() + "/graphql");
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        headers.forEach(builder::header);
        this.socket = builder.subprotocols("graphql-transport-ws")
                .buildAsync(address, new Listener())
                .join();
        send(new JsonObject().put("type", "connection_init"));
        assertThat(next().getString("type")).isEqualTo("connection_ack");
        send(new JsonObject()
                .put("type", "subscribe")
                .put("id", "1")
                .put("payload", new JsonObject().put("query", query)));
    }

    /** The codes with which the first answer to an operation refuses it, or none. */
    public static List<String> codes(URI service, Map<String, String> headers, String operation) {
        try (Subscriber subscriber = new Subscriber(service, headers, operation)) {
            Object payload = subscriber.next().getValue("payload");
            JsonArray errors = payload instanceof JsonObject response
                    ? response.getJsonArray("errors", new JsonArray())
                    : (JsonArray) payload;
            return errors.stream()
                    .map(error ->
                            ((JsonObject) error).getJsonObject("extensions").getString("code"))
                    .toList();
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                received.add(new JsonObject(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private void send(JsonObject message) {
        socket.sendText(message.encode(), true).join();
    }

    /** The next message that is no ping. */
    public JsonObject next() {
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            JsonObject message;
            do {
                message = received.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                assertThat(message).as("a message within 20 s").isNotNull();
            } while (message.getString("type").equals("ping"));
            return message;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The data of the next event. */
    public JsonObject nextData() {
        JsonObject message = next();
        JsonObject payload = message.getJsonObject("payload");
        assertThat(payload.getJsonArray("errors")).as(message.encode()).isNull();
        return payload.getJsonObject("data");
    }

    @Override
    public void close() {
        socket.abort();
    }
}
