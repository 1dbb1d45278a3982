package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.ByteSink;
import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonArray;
import io.counterpoint.gateway.json.JsonName;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.planning.Fetch.EntityFetch;
import io.counterpoint.gateway.planning.Representation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entities that a fetch asks for: each different representation once, with the objects that wait for it. They are
 * written straight into the request's body; one that turns out to be incomplete, or to be there already, is cut off
 * again.
 */
final class Representations {

    private static final JsonName TYPENAME = new JsonName("__typename");

    private final Representation representation;
    private final ByteSink out;
    private final Map<ByteSink.Range, List<JsonObject>> byText = new HashMap<>();
    private final List<List<JsonObject>> objects = new ArrayList<>();

    private Representations(Representation representation, ByteSink out) {
        this.representation = representation;
        this.out = out;
    }

    /**
     * Writes those of the objects at the fetch's paths as a JSON list. Objects without a complete key are left alone.
     */
    static Representations write(JsonObject data, EntityFetch fetch, ByteSink out) {
        var representations = new Representations(fetch.representation(), out);
        out.write('[');
        DataWalker.walk(data, fetch.paths(), representations::add);
        out.write(']');
        return representations;
    }

    int size() {
        return objects.size();
    }

    /** For each representation the objects that it stands for. */
    List<List<JsonObject>> objects() {
        return objects;
    }

    private void add(JsonObject object) {
        int start = out.size();
        if (!objects.isEmpty()) {
            out.write(',');
        }
        int from = out.size();
        out.write('{');
        TYPENAME.writeTo(out);
        representation.typename().writeTo(out);
        if (!writeFields(object, representation.fields(), true)) {
            out.truncate(start);
            return;
        }
        out.write('}');
        ByteSink.Range text = out.rangeFrom(from);
        List<JsonObject> same = byText.get(text);
        if (same == null) {
            same = new ArrayList<>(2);
            byText.put(text, same);
            objects.add(same);
        } else {
            out.truncate(start);
        }
        same.add(object);
    }

    /** Writes what an object has of the fields; false when it cannot be asked for. */
    private boolean writeFields(JsonObject object, List<Representation.Field> fields, boolean more) {
        boolean comma = more;
        for (Representation.Field field : fields) {
            if (!field.alwaysApplies() && !field.appliesTo(DataWalker.typename(object))) {
                continue;
            }
            Json value = object.get(field.key());
            // An absent value means that the fetch that should have brought it failed.
            if (value == null || (value.isNull() && field.isKey())) {
                return false;
            }
            if (comma) {
                out.write(',');
            }
            comma = true;
            field.name().writeTo(out);
            if (field.children() == null) {
                value.writeTo(out);
            } else if (!writeNested(value, field.children())) {
                return false;
            }
        }
        return true;
    }

    private boolean writeNested(Json value, List<Representation.Field> fields) {
        return switch (value) {
            case JsonObject object -> writeObject(object, fields);
            case JsonArray list -> writeList(list, fields);
            case JsonScalar scalar -> {
                scalar.writeTo(out);
                yield true;
            }
        };
    }

    private boolean writeObject(JsonObject object, List<Representation.Field> fields) {
        out.write('{');
        Json typename = object.get("__typename");
        if (typename != null) {
            TYPENAME.writeTo(out);
            typename.writeTo(out);
        }
        boolean complete = writeFields(object, fields, typename != null);
        out.write('}');
        return complete;
    }

    private boolean writeList(JsonArray list, List<Representation.Field> fields) {
        out.write('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            if (!writeNested(list.get(i), fields)) {
                return false;
            }
        }
        out.write(']');
        return true;
    }
}
