package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.ByteSink;
import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonArray;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.planning.OutputType;
import io.counterpoint.gateway.planning.ProjectedField;
import io.counterpoint.gateway.planning.SelectionProjection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the client asked for of the merged data: keys in the order asked, values checked against the API's types,
 * null where a non-null value is missing below. A value that turns out to be null is cut off the output again.
 */
final class ResponseWriter {

    private final ByteSink out;
    private final ErrorLog errors;
    private final int maxBytes;
    private final List<Object> path = new ArrayList<>();
    private int violations;

    ResponseWriter(ByteSink out, ErrorLog errors, int maxBytes) {
        this.out = out;
        this.errors = errors;
        this.maxBytes = maxBytes;
    }

    /** Writes the data of a response, at worst {@code null}. */
    void writeData(SelectionProjection projection, JsonObject data) {
        if (!writeObject(projection, data)) {
            out.writeRaw("null");
        }
    }

    /** Writes the object, or nothing and false when it must be null. */
    private boolean writeObject(SelectionProjection projection, JsonObject object) {
        String type = projection.onlyType() == null ? DataWalker.typename(object) : projection.onlyType();
        List<ProjectedField> fields =
                type == null ? projection.untyped() : projection.byType().get(type);
        if (fields == null) {
            return false; // a type that clients may not see
        }
        if (out.size() > maxBytes) {
            throw new ResponseTooLargeException(maxBytes);
        }
        int start = out.size();
        out.write('{');
        boolean first = true;
        for (ProjectedField field : fields) {
            if (!first) {
                out.write(',');
            }
            first = false;
            if (!writeField(field, object)) {
                out.truncate(start);
                return false;
            }
        }
        out.write('}');
        return true;
    }

    private boolean writeField(ProjectedField field, JsonObject object) {
        field.responseKey().writeTo(out);
        path.add(field.responseKey().text());
        boolean written = writeOrNull(field.type(), object.get(field.key()), field);
        path.removeLast();
        return written;
    }

    /** Writes the value, or {@code null} where that is allowed; false when neither is possible. */
    private boolean writeOrNull(OutputType type, @Nullable Json value, ProjectedField field) {
        if (type instanceof OutputType.NonNull(OutputType inner)) {
            int before = violations;
            boolean written = write(inner, value, field);
            if (!written && violations == before) {
                violations++;
                errors.addNullViolation(path, field.coordinates());
            }
            return written;
        }
        if (!write(type, value, field)) {
            out.writeRaw("null");
        }
        return true;
    }

    private boolean write(OutputType type, @Nullable Json value, ProjectedField field) {
        if (type instanceof OutputType.Constant(String text)) {
            out.writeString(text);
            return true;
        }
        if (value == null || value.isNull()) {
            return false;
        }
        return switch (type) {
            case OutputType.Composite(SelectionProjection selection)
            when value instanceof JsonObject object -> writeObject(selection, object);
            case OutputType.ListOf(OutputType item)
            when value instanceof JsonArray list -> writeList(item, list, field);
            case OutputType.Composite unusable -> mismatch(field);
            case OutputType.ListOf unusable -> mismatch(field);
            default -> writeLeaf(type, value, field);
        };
    }

    private boolean writeList(OutputType item, JsonArray list, ProjectedField field) {
        int start = out.size();
        out.write('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            path.add(i);
            boolean written = writeOrNull(item, list.get(i), field);
            path.removeLast();
            if (!written) {
                out.truncate(start);
                return false;
            }
        }
        out.write(']');
        return true;
    }

    private boolean writeLeaf(OutputType type, Json value, ProjectedField field) {
        Json coerced = LeafCoercion.coerce(type, value);
        if (coerced == null) {
            return mismatch(field);
        }
        if (coerced.isNull()) {
            return false;
        }
        coerced.writeTo(out);
        return true;
    }

    private boolean mismatch(ProjectedField field) {
        errors.add(ResponseError.at(
                List.copyOf(path),
                ErrorCode.INTERNAL,
                "A subgraph's value does not fit the type of " + field.coordinates()));
        return false;
    }
}
