package io.counterpoint.sources.http;

import graphql.ExecutionResult;
import io.counterpoint.sources.errors.ErrorTranslator;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * What a client gets: data, errors with codes, or both.
 *
 * @param json the response as GraphQL over HTTP has it
 * @param executed whether the operation ran, even if in part
 */
record Answer(JsonObject json, boolean executed) {

    static Answer of(ExecutionResult result) {
        JsonObject json = new JsonObject();
        if (!result.getErrors().isEmpty()) {
            JsonArray errors = new JsonArray();
            result.getErrors().forEach(error -> errors.add(ErrorTranslator.toJson(error)));
            json.put("errors", errors);
        }
        if (result.isDataPresent()) {
            json.put("data", result.getData());
        }
        return new Answer(json, result.isDataPresent());
    }

    static JsonObject errors(JsonObject error) {
        return new JsonObject().put("errors", new JsonArray().add(error));
    }

    /** 200, or 400 for what did not run where the client's media type allows to say so. */
    int status(boolean mayTell) {
        return executed || !mayTell ? 200 : 400;
    }
}
