package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request.
 *
 * @param query the document
 * @param operationName which of its operations to run, or null when it has only one
 * @param variables the values of its variables
 * @param extensions what the client says beyond the specification
 */
public record GraphQLRequest(
        String query, @Nullable String operationName, JsonObject variables, JsonObject extensions) {}
