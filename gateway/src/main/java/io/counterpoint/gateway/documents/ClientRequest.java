package io.counterpoint.gateway.documents;

import io.counterpoint.gateway.execution.GraphQLRequest;
import io.counterpoint.gateway.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A request as a client sent it: with its document, with a reference to one, or with both.
 *
 * @param query the document, or null
 * @param documentId the name of a document in the manifest, or null
 * @param operationName which of the document's operations to run, or null when it has only one
 * @param variables the values of its variables
 * @param extensions what the client says beyond the specification
 */
public record ClientRequest(
        @Nullable String query,
        @Nullable String documentId,
        @Nullable String operationName,
        JsonObject variables,
        JsonObject extensions) {

    /** Whether the request has a document, or at least names one. */
    public boolean hasDocument() {
        return query != null || documentId != null || extensions.get(PersistedQuery.EXTENSION) != null;
    }

    GraphQLRequest with(String document) {
        return new GraphQLRequest(document, operationName, variables, extensions);
    }
}
