package io.counterpoint.sources.http;

import graphql.ExecutionResult;
import io.counterpoint.identity.access.RefusedException;
import io.counterpoint.sources.errors.ErrorTranslator;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * What a client gets: data, errors with codes, or both.
 *
 * @param json the response as GraphQL over HTTP has it
 * @param executed whether the operation ran, even if in part
 * @param refusal the status that says why whoever asks may not; 0 for none
 */
record Answer(JsonObject json, boolean executed, int refusal) {

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
        return new Answer(json, result.isDataPresent(), refusal(result));
    }

    private static int refusal(ExecutionResult result) {
        return result.getErrors().stream()
                .filter(RefusedException.class::isInstance)
                .map(RefusedException.class::cast)
                .mapToInt(refused -> refused.reason().status())
                .findFirst()
                .orElse(0);
    }

    static JsonObject errors(JsonObject error) {
        return new JsonObject().put("errors", new JsonArray().add(error));
    }

    /** 200, or for what did not run 401, 403 or 400 where the client's media type allows to say so. */
    int status(boolean mayTell) {
        if (executed || !mayTell) {
            return 200;
        }
        return refusal == 0 ? 400 : refusal;
    }
}
