package io.counterpoint.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.GraphQLRequest;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonParser;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.json.MalformedJsonException;
import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/** Reads GraphQL requests as GraphQL over HTTP has them. */
final class RequestReader {

    private RequestReader() {}

    /**
     * The request in a POST body.
     *
     * @throws RequestRejectedException when it is none
     */
    static GraphQLRequest fromBody(byte[] body) {
        Json json = parse(body, "The body");
        if (!(json instanceof JsonObject object)) {
            throw bad("The body must be a JSON object with 'query'");
        }
        return new GraphQLRequest(
                required(text(object.get("query"), "query")),
                text(object.get("operationName"), "operationName"),
                object(object.get("variables"), "variables"),
                object(object.get("extensions"), "extensions"));
    }

    /**
     * The request in a URL's parameters.
     *
     * @throws RequestRejectedException when it is none
     */
    static GraphQLRequest fromParameters(MultiMap parameters) {
        return new GraphQLRequest(
                required(parameters.get("query")),
                emptyToNull(parameters.get("operationName")),
                parameter(parameters, "variables"),
                parameter(parameters, "extensions"));
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

    private static String required(@Nullable String query) {
        if (query == null) {
            throw bad("'query' is missing");
        }
        return query;
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
