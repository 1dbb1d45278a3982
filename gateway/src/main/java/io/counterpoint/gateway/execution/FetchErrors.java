package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonArray;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.planning.AnswerShape;
import io.counterpoint.gateway.planning.Fetch;
import io.counterpoint.gateway.planning.SelectionProjection;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts what went wrong in a fetch where the client looks for it: at the client's own paths. */
final class FetchErrors {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final int LONGEST_MESSAGE = 1000;

    private final SelectionProjection projection;
    private final JsonObject data;
    private final ErrorLog errors;
    private final boolean showMessages;

    /**
     * For one response.
     *
     * @param showMessages whether clients see subgraphs' own messages
     */
    FetchErrors(SelectionProjection projection, JsonObject data, ErrorLog errors, boolean showMessages) {
        this.projection = projection;
        this.data = data;
        this.errors = errors;
        this.showMessages = showMessages;
    }

    /** A fetch brought nothing: every field that it would have filled gets the error. */
    void addToAllFields(Fetch fetch, @Nullable Representations asked, String code, String message) {
        var paths = new LinkedHashSet<List<Object>>();
        Map<JsonObject, Integer> waiting = asked == null ? Map.of() : byObject(asked);
        DataWalker.walkWithWay(data, fetch.paths(), (object, way) -> {
            if ((asked == null || waiting.containsKey(object)) && !errors.isFull(paths.size())) {
                addFieldPaths(fetch, way, paths);
            }
        });
        for (List<Object> path : paths) {
            errors.add(new ResponseError(message, code, path, null));
        }
    }

    /** Prefers the fields that the client asked for; if there are none, the object that lacks what the router needs. */
    private void addFieldPaths(Fetch fetch, List<Object> way, Set<List<Object>> paths) {
        Set<List<Object>> objects = ClientPaths.of(projection, way);
        var fields = new LinkedHashSet<List<Object>>();
        for (AnswerShape.Field field : fetch.shape().fields().values()) {
            var longer = new ArrayList<>(way);
            longer.add(field.key());
            fields.addAll(ClientPaths.of(projection, longer));
        }
        fields.removeAll(objects);
        paths.addAll(fields.isEmpty() ? objects : fields);
    }

    /** The errors that came with an answer. */
    void addReported(Fetch fetch, @Nullable Representations asked, JsonArray reported) {
        Map<JsonObject, Integer> waiting = asked == null ? Map.of() : byObject(asked);
        for (int i = 0; i < reported.size() && !errors.isFull(0); i++) {
            // What is no error as specified still means that something is missing.
            JsonObject error = reported.get(i) instanceof JsonObject object ? object : new JsonObject();
            addReported(fetch, asked, waiting, error);
        }
    }

    private void addReported(
            Fetch fetch, @Nullable Representations asked, Map<JsonObject, Integer> waiting, JsonObject error) {
        String message = message(fetch, error);
        String code = code(error);
        List<Object> path = path(error);
        if (path.isEmpty()) {
            addToAllFields(fetch, asked, code, message);
            return;
        }
        if (asked != null) {
            // The path starts with _entities and the number of the representation.
            if (path.size() >= 2 && path.get(1) instanceof Integer index) {
                addBelow(fetch, waiting, index, path.subList(2, path.size()), code, message);
            } else {
                addToAllFields(fetch, asked, code, message);
            }
        } else {
            addBelow(fetch, null, 0, path, code, message);
        }
    }

    private void addBelow(
            Fetch fetch,
            @Nullable Map<JsonObject, Integer> waiting,
            int index,
            List<Object> inAnswer,
            String code,
            String message) {
        List<Object> rest = ClientPaths.inData(inAnswer, fetch.shape());
        // One fetch may serve places that ask for different fields: those that did not ask have nothing to do with it.
        var atField = new LinkedHashSet<List<Object>>();
        var above = new LinkedHashSet<List<Object>>();
        DataWalker.walkWithWay(data, fetch.paths(), (object, way) -> {
            if (waiting == null || Integer.valueOf(index).equals(waiting.get(object))) {
                var longer = new ArrayList<>(way);
                longer.addAll(rest);
                for (List<Object> path : ClientPaths.of(projection, longer)) {
                    (path.size() == longer.size() ? atField : above).add(path);
                }
            }
        });
        for (List<Object> path : atField.isEmpty() ? above : atField) {
            errors.add(new ResponseError(message, code, path, null));
        }
    }

    private static Map<JsonObject, Integer> byObject(Representations asked) {
        var map = new IdentityHashMap<JsonObject, Integer>();
        for (int i = 0; i < asked.size(); i++) {
            for (JsonObject object : asked.objects().get(i)) {
                map.put(object, i);
            }
        }
        return map;
    }

    private String message(Fetch fetch, JsonObject error) {
        if (showMessages
                && error.get("message") instanceof JsonScalar message
                && message.kind() == JsonScalar.Kind.STRING) {
            String text = message.text();
            return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
        }
        return "Subgraph " + fetch.graph().name() + " reported an error";
    }

    private static String code(JsonObject error) {
        if (error.get("extensions") instanceof JsonObject extensions
                && extensions.get("code") instanceof JsonScalar code
                && CODE.matcher(code.text()).matches()) {
            return code.text();
        }
        return ErrorCode.INTERNAL.name();
    }

    /** Keys and indexes; empty when the error has no usable path. */
    private static List<Object> path(JsonObject error) {
        var path = new ArrayList<Object>();
        if (error.get("path") instanceof JsonArray segments) {
            for (int i = 0; i < segments.size(); i++) {
                Json segment = segments.get(i);
                if (!(segment instanceof JsonScalar scalar) || scalar.isNull()) {
                    return List.of();
                }
                path.add(
                        scalar.isWholeNumber() && scalar.text().length() < 9
                                ? (Object) Integer.valueOf(scalar.text())
                                : scalar.text());
            }
        }
        return path;
    }
}
