package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.json.ByteSink;
import io.counterpoint.gateway.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The messages of graphql-transport-ws that the router sends, as JSON. */
final class ServerMessage {

    static final String CONNECTION_ACK = "{\"type\":\"connection_ack\"}";

    private ServerMessage() {}

    /** The answer to a ping, with the ping's payload. */
    static String pong(@Nullable JsonObject payload) {
        return payload == null ? "{\"type\":\"pong\"}" : "{\"type\":\"pong\",\"payload\":" + payload.toText() + "}";
    }

    /** A result of an operation. */
    static String next(String id, byte[] response) {
        return withPayload("next", id, response);
    }

    /** The errors for which an operation does not run. */
    static String error(String id, byte[] errors) {
        return withPayload("error", id, errors);
    }

    /** All results of an operation have been sent. */
    static String complete(String id) {
        var out = new ByteSink(64);
        out.writeRaw("{\"type\":\"complete\",\"id\":");
        out.writeString(id);
        out.write('}');
        return out.toText();
    }

    private static String withPayload(String type, String id, byte[] payload) {
        var out = new ByteSink(payload.length + 64);
        out.writeRaw("{\"type\":\"" + type + "\",\"id\":");
        out.writeString(id);
        out.writeRaw(",\"payload\":");
        out.write(payload);
        out.write('}');
        return out.toText();
    }
}
