package io.counterpoint.gateway.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a response is compared: the data without regard to the order of keys or the writing of numbers, and where there
 * are errors.
 */
record Outcome(JsonNode data, Set<String> errorPaths) {

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
}
