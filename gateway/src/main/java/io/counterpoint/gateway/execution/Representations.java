package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonArray;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.planning.Fetch.EntityFetch;
import io.counterpoint.gateway.planning.Representation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entities that a fetch asks for: each different representation once, with the objects that wait for it.
 *
 * @param texts the representations as JSON
 * @param objects for each representation the objects that it stands for
 */
record Representations(List<String> texts, List<List<JsonObject>> objects) {

    /** Collects them from the objects at the fetch's paths. Objects without a complete key are left alone. */
    static Representations collect(JsonObject data, EntityFetch fetch) {
        Map<String, List<JsonObject>> byText = new LinkedHashMap<>();
        DataWalker.walk(data, fetch.paths(), (object, way) -> {
            JsonObject representation = represent(object, fetch.representation());
            if (representation != null) {
                byText.computeIfAbsent(representation.toText(), unused -> new ArrayList<>())
                        .add(object);
            }
        });
        return new Representations(List.copyOf(byText.keySet()), List.copyOf(byText.values()));
    }

    int size() {
        return texts.size();
    }

    private static @Nullable JsonObject represent(JsonObject object, Representation representation) {
        var result = new JsonObject().put("__typename", JsonScalar.string(representation.typename()));
        return fill(result, object, representation.fields()) ? result : null;
    }

    private static boolean fill(JsonObject result, JsonObject object, List<Representation.Field> fields) {
        for (Representation.Field field : fields) {
            if (field.onTypes() != null && !isOneOf(object, field)) {
                continue;
            }
            Json value = object.get(field.key());
            // An absent value means that the fetch that should have brought it failed.
            if (value == null || (value.isNull() && field.isKey())) {
                return false;
            }
            Json sent = field.children().isEmpty() ? value : nested(value, field.children());
            if (sent == null) {
                return false;
            }
            result.put(field.name(), sent);
        }
        return true;
    }

    private static boolean isOneOf(JsonObject object, Representation.Field field) {
        String typename = DataWalker.typename(object);
        return typename != null && field.onTypes() != null && field.onTypes().contains(typename);
    }

    private static @Nullable Json nested(Json value, List<Representation.Field> fields) {
        return switch (value) {
            case JsonObject object -> {
                var result = new JsonObject();
                Json typename = object.get("__typename");
                if (typename != null) {
                    result.put("__typename", typename);
                }
                yield fill(result, object, fields) ? result : null;
            }
            case JsonArray list -> nestedList(list, fields);
            case JsonScalar scalar -> scalar;
        };
    }

    private static @Nullable JsonArray nestedList(JsonArray list, List<Representation.Field> fields) {
        var result = new JsonArray();
        for (int i = 0; i < list.size(); i++) {
            Json item = nested(list.get(i), fields);
            if (item == null) {
                return null;
            }
            result.add(item);
        }
        return result;
    }
}
