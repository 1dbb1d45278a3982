package io.counterpoint.gateway.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What of a response is compared: the data without regard to the order of keys or the writing of numbers, and where there
 * are errors.
 */
record Outcome(JsonNode data, Set<String> errorPaths) {

    /** The operation did not run: no data, and an error that belongs to no field. */
    static final Outcome REFUSED = new Outcome(NullNode.getInstance(), Set.of(""));

    static Outcome of(JsonNode response) {
        var paths = new TreeSet<String>();
        for (JsonNode error : response.path("errors")) {
            paths.add(error.path("path").toString());
        }
        return new Outcome(normalised(response.path("data")), paths);
    }

    private static JsonNode normalised(JsonNode node) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (node.isNumber()) {
            return DecimalNode.valueOf(node.decimalValue().stripTrailingZeros());
        }
        if (node.isArray()) {
            var array = nodes.arrayNode();
            node.forEach(item -> array.add(normalised(item)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = nodes.objectNode();
            node.properties().forEach(field -> object.set(field.getKey(), normalised(field.getValue())));
            return object;
        }
        return node.isMissingNode() ? nodes.nullNode() : node;
    }

    /** Whether these data are those of {@code whole} but for nulls and missing keys in place of what may be lost. */
    boolean loses(Outcome whole, Predicate<JsonNode> mayBeLost) {
        return loses(data, whole.data(), mayBeLost);
    }

    private static boolean loses(JsonNode part, JsonNode whole, Predicate<JsonNode> mayBeLost) {
        if (part.equals(whole) || (isAbsent(part) && mayBeLost.test(whole))) {
            return true;
        }
        if (part.isArray() && whole.isArray() && part.size() == whole.size()) {
            for (int i = 0; i < part.size(); i++) {
                if (!loses(part.get(i), whole.get(i), mayBeLost)) {
                    return false;
                }
            }
            return true;
        }
        return part.isObject()
                && whole.isObject()
                && part.properties().stream().allMatch(field -> whole.has(field.getKey()))
                && whole.properties().stream()
                        .allMatch(field -> loses(part.path(field.getKey()), field.getValue(), mayBeLost));
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isNull() || node.isMissingNode();
    }

    /** Whether nothing but type names was asked of the objects of a value. */
    static boolean hasOnlyTypenames(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream().allMatch(field -> field.getKey().equals("__typename"));
        }
        for (JsonNode item : value) {
            if (!isAbsent(item) && !hasOnlyTypenames(item)) {
                return false;
            }
        }
        return value.isArray();
    }

    /** The error paths without indexes of lists. */
    Set<String> errorPathsWithoutIndexes() {
        var paths = new TreeSet<String>();
        errorPaths.forEach(path -> paths.add(path.replaceAll(",\\d+(?=[,\\]])", "")));
        return paths;
    }
}
