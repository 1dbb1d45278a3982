package io.counterpoint.gateway.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

    /** Whether these data are those of {@code whole} but for nulls and for keys that are missing. */
    boolean loses(Outcome whole) {
        return loses(data, whole.data());
    }

    private static boolean loses(JsonNode part, JsonNode whole) {
        if (part.isNull() || part.equals(whole)) {
            return true;
        }
        if (part.isArray() && whole.isArray() && part.size() == whole.size()) {
            for (int i = 0; i < part.size(); i++) {
                if (!loses(part.get(i), whole.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return part.isObject()
                && whole.isObject()
                && part.properties().stream().allMatch(field -> losesField(field, whole));
    }

    private static boolean losesField(Map.Entry<String, JsonNode> field, JsonNode whole) {
        return whole.has(field.getKey()) && loses(field.getValue(), whole.get(field.getKey()));
    }

    /** The error paths without indexes of lists. */
    Set<String> errorPathsWithoutIndexes() {
        var paths = new TreeSet<String>();
        errorPaths.forEach(path -> paths.add(path.replaceAll(",\\d+(?=[,\\]])", "")));
        return paths;
    }
}
