package io.counterpoint.gateway.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonParser;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.json.MalformedJsonException;
import org.jspecify.annotations.Nullable;

/** A message of graphql-transport-ws, from a client to the router. */
sealed interface ClientMessage {

    record ConnectionInit(JsonObject payload) implements ClientMessage {}

    record Ping(@Nullable JsonObject payload) implements ClientMessage {}

    record Pong() implements ClientMessage {}

    record Subscribe(String id, JsonObject payload) implements ClientMessage {}

    record Complete(String id) implements ClientMessage {}

    /** The protocol has no such message. */
    final class InvalidException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InvalidException(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Reads a message.
     *
     * @throws InvalidException when it is none
     */
    static ClientMessage parse(String text) {
        JsonObject message = object(text);
        return switch (text(message, "type")) {
            case "connection_init" -> new ConnectionInit(orEmpty(payload(message)));
            case "ping" -> new Ping(payload(message));
            case "pong" -> {
                payload(message);
                yield new Pong();
            }
            case "subscribe" -> new Subscribe(id(message), required(payload(message)));
            case "complete" -> new Complete(id(message));
            default -> throw new InvalidException("The message has an unknown type");
        };
    }

    private static JsonObject object(String text) {
        try {
            if (JsonParser.parse(text.getBytes(UTF_8)) instanceof JsonObject object) {
                return object;
            }
        } catch (MalformedJsonException e) {
            throw new InvalidException("The message is not JSON");
        }
        throw new InvalidException("The message is not a JSON object");
    }

    private static String text(JsonObject message, String key) {
        if (message.get(key) instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.STRING) {
            return scalar.text();
        }
        throw new InvalidException("The message needs the string '" + key + "'");
    }

    private static String id(JsonObject message) {
        String id = text(message, "id");
        if (id.isEmpty()) {
            throw new InvalidException("The message needs an id that is not empty");
        }
        return id;
    }

    private static @Nullable JsonObject payload(JsonObject message) {
        Json payload = message.get("payload");
        if (payload == null || payload.isNull()) {
            return null;
        }
        if (payload instanceof JsonObject object) {
            return object;
        }
        throw new InvalidException("The message's payload must be an object");
    }

    private static JsonObject orEmpty(@Nullable JsonObject payload) {
        return payload == null ? new JsonObject() : payload;
    }

    private static JsonObject required(@Nullable JsonObject payload) {
        if (payload == null) {
            throw new InvalidException("The message needs a payload");
        }
        return payload;
    }
}
