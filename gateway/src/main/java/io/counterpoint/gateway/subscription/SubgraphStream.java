package io.counterpoint.gateway.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterpoint.gateway.execution.SubgraphUnavailableException;
import io.counterpoint.gateway.json.ByteSink;
import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonArray;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonParser;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.json.MalformedJsonException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One subscription at one subgraph, over a WebSocket of its own with graphql-transport-ws. All of it runs on the event
 * loop that opened it. A connection that breaks is not opened again: what the subgraph said meanwhile would be missing
 * without a word.
 */
final class SubgraphStream {

    private static final System.Logger LOG = System.getLogger(SubgraphStream.class.getName());
    private static final String ID = "1";

    private final Vertx vertx;
    private final String name;
    private final byte[] request;
    private final String initPayload;
    private final Duration keepAlive;
    private final Listener listener;
    private @Nullable WebSocket socket;
    private boolean acknowledged;
    private boolean over;
    private long lastHeard = System.nanoTime();
    private long timer;

    /** What happens; after {@link #ended} or {@link #failed} nothing more does. */
    interface Listener {

        /** The subgraph sent a GraphQL response. */
        void event(byte[] response);

        /** The subgraph has nothing more to say. */
        void ended();

        /** The subgraph can no longer be heard. */
        void failed(SubgraphUnavailableException problem);
    }

    /**
     * A subscription that is about to be opened.
     *
     * @param name the subgraph's
     * @param request the GraphQL request, as JSON
     * @param initPayload what the subgraph is told of the client, a JSON object
     * @param timeout how long it may take until the subgraph is ready
     * @param keepAlive how often each side gives a sign of life
     */
    SubgraphStream(
            Vertx vertx,
            String name,
            byte[] request,
            String initPayload,
            Duration timeout,
            Duration keepAlive,
            Listener listener) {
        this.vertx = vertx;
        this.name = name;
        this.request = request;
        this.initPayload = initPayload;
        this.keepAlive = keepAlive;
        this.listener = listener;
        this.timer = vertx.setTimer(
                timeout.toMillis(),
                id -> fail("was not ready for a subscription within "
                        + timeout.toString().substring(2)));
    }

    /** Begins, on a WebSocket that was just opened. */
    void connected(WebSocket opened) {
        if (over) {
            close(opened);
            return;
        }
        socket = opened;
        opened.textMessageHandler(this::receive);
        opened.binaryMessageHandler(message -> fail("sent binary messages"));
        opened.pongHandler(pong -> lastHeard = System.nanoTime());
        opened.exceptionHandler(this::broken);
        opened.closeHandler(closed -> fail("closed the subscription"));
        send("{\"type\":\"connection_init\",\"payload\":" + initPayload + "}");
    }

    /** The WebSocket cannot be opened, or broke. */
    void broken(Throwable cause) {
        if (!over) {
            LOG.log(System.Logger.Level.DEBUG, "Subgraph " + name + " cannot be listened to", cause);
        }
        fail(socket == null ? "cannot be reached" : "sent what cannot be read");
    }

    /** Stops listening; the listener hears nothing more. */
    void cancel() {
        if (!over) {
            over = true;
            vertx.cancelTimer(timer);
            if (socket != null) {
                close(socket);
            }
        }
    }

    private void receive(String text) {
        lastHeard = System.nanoTime();
        if (over) {
            return;
        }
        try {
            if (JsonParser.parse(text.getBytes(UTF_8)) instanceof JsonObject message
                    && message.get("type") instanceof JsonScalar type) {
                receive(type.text(), message.get("payload"));
                return;
            }
        } catch (MalformedJsonException e) {
            LOG.log(System.Logger.Level.DEBUG, "Subgraph " + name + " sent no JSON", e);
        }
        fail("sent what is not graphql-transport-ws");
    }

    private void receive(String type, @Nullable Json payload) {
        switch (type) {
            case "connection_ack" -> subscribe();
            case "ping" -> send("{\"type\":\"pong\"}");
            case "pong" -> {}
            case "complete" -> {
                cancel();
                listener.ended();
            }
            case "next" -> next(payload);
            case "error" -> error(payload);
            default -> fail("sent what is not graphql-transport-ws");
        }
    }

    private void subscribe() {
        if (acknowledged) {
            fail("acknowledged the connection twice");
            return;
        }
        acknowledged = true;
        vertx.cancelTimer(timer);
        timer = vertx.setPeriodic(keepAlive.toMillis(), id -> checkLife());
        send("{\"id\":\"" + ID + "\",\"type\":\"subscribe\",\"payload\":" + new String(request, UTF_8) + "}");
    }

    private void next(@Nullable Json payload) {
        if (payload instanceof JsonObject response && acknowledged) {
            listener.event(bytes(response));
        } else {
            fail("sent what is not graphql-transport-ws");
        }
    }

    /** The subgraph refuses the subscription, which reads to the client like an event with nothing but errors. */
    private void error(@Nullable Json payload) {
        if (payload instanceof JsonArray errors && errors.size() > 0) {
            cancel();
            listener.event(bytes(new JsonObject().put("data", JsonScalar.NULL).put("errors", errors)));
            listener.ended();
        } else {
            fail("refused the subscription");
        }
    }

    private static byte[] bytes(Json value) {
        var out = new ByteSink(1024);
        value.writeTo(out);
        return out.toBytes();
    }

    private void checkLife() {
        long silent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastHeard);
        if (silent > keepAlive.toMillis() * 5 / 2) {
            fail("has been silent for " + Duration.ofMillis(silent).toSeconds() + " s");
        } else if (socket != null) {
            var unused = socket.writePing(Buffer.buffer());
        }
    }

    private void send(String message) {
        if (socket != null) {
            var unused = socket.writeTextMessage(message);
        }
    }

    private void fail(String problem) {
        if (!over) {
            cancel();
            listener.failed(new SubgraphUnavailableException("Subgraph " + name + " " + problem));
        }
    }

    private static void close(WebSocket socket) {
        if (!socket.isClosed()) {
            var unused = socket.close((short) 1000);
        }
    }
}
