package io.counterpoint.claims.error;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error as clients see it: message, place, path and code. */
record CodedError(
        String message,
        List<SourceLocation> locations,
        @Nullable List<Object> path,
        ErrorCode code) implements GraphQLError {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }

    @Override
    @SuppressWarnings("NullAway") // graphql-java's "no path" is null
    public List<Object> getPath() {
        return path;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code.name());
    }

    /** The form sent to clients; the engine's own would add its classification, which is no part of the contract. */
    @Override
    public Map<String, Object> toSpecification() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("message", message);
        form.put(
                "locations",
                locations.stream()
                        .map(place -> Map.of("line", place.getLine(), "column", place.getColumn()))
                        .toList());
        if (path != null) {
            form.put("path", path);
        }
        form.put("extensions", getExtensions());
        return form;
    }
}
