package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.documents.ClientRequest;
import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import org.jspecify.annotations.Nullable;

/** Reads the request that a {@code subscribe} message carries. */
final class RequestPayload {

    private RequestPayload() {}

    /**
     * The request.
     *
     * @throws ClientMessage.InvalidException when there is none
     */
    static ClientRequest read(JsonObject payload) {
        var request = new ClientRequest(
                text(payload, "query"),
                text(payload, "documentId"),
                text(payload, "operationName"),
                object(payload, "variables"),
                object(payload, "extensions"));
        if (!request.hasDocument()) {
            throw new ClientMessage.InvalidException("The payload needs the string 'query'");
        }
        return request;
    }

    private static @Nullable String text(JsonObject payload, String key) {
        Json value = payload.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.STRING) {
            return scalar.text();
        }
        throw new ClientMessage.InvalidException("'" + key + "' must be a string");
    }

    private static JsonObject object(JsonObject payload, String key) {
        Json value = payload.get(key);
        if (value == null || value.isNull()) {
            return new JsonObject();
        }
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new ClientMessage.InvalidException("'" + key + "' must be an object");
    }
}
