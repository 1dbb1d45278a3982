package io.counterpoint.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterpoint.gateway.documents.ClientRequest;
import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonArray;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonParser;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.json.MalformedJsonException;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads GraphQL requests as GraphQL over HTTP has them. */
final class RequestReader {

    private RequestReader() {}

    /**
     * The JSON in a POST body.
     *
     * @throws RequestRejectedException when it is none
     */
    static Json parse(byte[] body) {
        return parse(body, "The body");
    }

    /**
     * The request that a POST body holds.
     *
     * @throws RequestRejectedException when it is none
     */
    static ClientRequest read(Json body) {
        if (!(body instanceof JsonObject object)) {
            throw bad("The body must be a JSON object with 'query'");
        }
        return withDocument(new ClientRequest(
                text(object.get("query"), "query"),
                text(object.get("documentId"), "documentId"),
                text(object.get("operationName"), "operationName"),
                object(object.get("variables"), "variables"),
                object(object.get("extensions"), "extensions")));
    }

    /**
     * The requests in a list.
     *
     * @param max how many there may be, 0 where lists are not taken at all
     * @throws RequestRejectedException when it is empty or too long, or one of them is no request
     */
    static List<ClientRequest> readAll(JsonArray list, int max) {
        if (max == 0) {
            throw bad("The body must be one JSON object; lists of operations are not taken here");
        }
        if (list.size() == 0) {
            throw bad("The body is an empty list");
        }
        if (list.size() > max) {
            throw new RequestRejectedException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "The body has " + list.size() + " operations; at most " + max + " are allowed");
        }
        var requests = new ArrayList<ClientRequest>();
        for (int i = 0; i < list.size(); i++) {
            requests.add(read(list.get(i)));
        }
        return requests;
    }

    /**
     * The request in a URL's parameters.
     *
     * @throws RequestRejectedException when it is none
     */
    static ClientRequest read(MultiMap parameters) {
        return withDocument(new ClientRequest(
                parameters.get("query"),
                emptyToNull(parameters.get("documentId")),
                emptyToNull(parameters.get("operationName")),
                parameter(parameters, "variables"),
                parameter(parameters, "extensions")));
    }

    private static ClientRequest withDocument(ClientRequest request) {
        if (!request.hasDocument()) {
            throw bad("'query' is missing");
        }
        return request;
    }

    private static JsonObject parameter(MultiMap parameters, String name) {
        String value = emptyToNull(parameters.get(name));
        return value == null
                ? new JsonObject()
                : object(parse(value.getBytes(UTF_8), "The parameter '" + name + "'"), name);
    }

    private static @Nullable String emptyToNull(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static Json parse(byte[] bytes, String what) {
        try {
            return JsonParser.parse(bytes);
        } catch (MalformedJsonException e) {
            throw bad(what + " is not JSON: " + e.getMessage());
        }
    }

    private static @Nullable String text(@Nullable Json value, String name) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.STRING) {
            return scalar.text();
        }
        throw bad("'" + name + "' must be a string");
    }

    private static JsonObject object(@Nullable Json value, String name) {
        if (value == null || value.isNull()) {
            return new JsonObject();
        }
        if (value instanceof JsonObject object) {
            return object;
        }
        throw bad("'" + name + "' must be an object");
    }

    private static RequestRejectedException bad(String message) {
        return new RequestRejectedException(ErrorCode.BAD_INPUT, message);
    }
}
