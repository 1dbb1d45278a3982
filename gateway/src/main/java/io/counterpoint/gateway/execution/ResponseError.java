package io.counterpoint.gateway.execution;

import graphql.language.SourceLocation;
import io.counterpoint.gateway.json.ByteSink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error of a response.
 *
 * @param code machine-readable class of the error
 * @param path response keys and list indexes from the root of the data, or null when it concerns no field
 * @param location where in the client's document, or null
 */
public record ResponseError(
        String message,
        String code,
        @Nullable List<Object> path,
        @Nullable SourceLocation location) {

    /** An error that concerns the request as a whole. */
    public static ResponseError of(ErrorCode code, String message) {
        return new ResponseError(message, code.name(), null, null);
    }

    /** An error at a field. */
    public static ResponseError at(List<Object> path, ErrorCode code, String message) {
        return new ResponseError(message, code.name(), path, null);
    }

    void writeTo(ByteSink out) {
        out.writeRaw("{\"message\":");
        out.writeString(message);
        if (location != null) {
            out.writeRaw(
                    ",\"locations\":[{\"line\":" + location.getLine() + ",\"column\":" + location.getColumn() + "}]");
        }
        if (path != null) {
            writePath(path, out);
        }
        out.writeRaw(",\"extensions\":{\"code\":");
        out.writeString(code);
        out.writeRaw("}}");
    }

    private static void writePath(List<Object> path, ByteSink out) {
        out.writeRaw(",\"path\":[");
        for (int i = 0; i < path.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            if (path.get(i) instanceof Integer index) {
                out.writeRaw(index.toString());
            } else {
                out.writeString(path.get(i).toString());
            }
        }
        out.write(']');
    }
}
