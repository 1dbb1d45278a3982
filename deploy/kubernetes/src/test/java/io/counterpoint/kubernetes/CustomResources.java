package io.counterpoint.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The kinds that operators add, as far as they are used here: {@code custom-resources.yaml} names their fields with the
 * type of each, and marks those that must be there with an exclamation mark.
 */
final class CustomResources {

    private CustomResources() {}

    static List<String> mistakes(String type, JsonNode object) throws IOException {
        JsonNode schema = schemas().path(type);
        List<String> mistakes = new ArrayList<>();
        if (schema.isMissingNode()) {
            mistakes.add(type + " is not known");
        } else {
            compare("", schema, object.path("spec"), mistakes);
        }
        return mistakes;
    }

    private static void compare(String place, JsonNode schema, JsonNode value, List<String> mistakes) {
        if (schema.isObject()) {
            compareFields(place, schema, value, mistakes);
        } else if (schema.isArray()) {
            for (JsonNode item : value) {
                compare(place + "[]", schema.get(0), item, mistakes);
            }
            complain(value.isArray(), place, "a list", mistakes);
        } else {
            complain(isOf(schema.asText(), value), place, schema.asText(), mistakes);
        }
    }

    private static void compareFields(String place, JsonNode schema, JsonNode value, List<String> mistakes) {
        complain(value.isObject(), place, "an object", mistakes);
        value.properties().forEach(field -> {
            JsonNode known = schema.path(field.getKey());
            JsonNode needed = schema.path(field.getKey() + "!");
            JsonNode any = schema.path("*");
            JsonNode found = !known.isMissingNode() ? known : !needed.isMissingNode() ? needed : any;
            if (found.isMissingNode()) {
                mistakes.add(place + "/" + field.getKey() + " is unknown");
            } else {
                compare(place + "/" + field.getKey(), found, field.getValue(), mistakes);
            }
        });
        schema.fieldNames().forEachRemaining(name -> {
            if (name.endsWith("!") && !value.has(name.substring(0, name.length() - 1))) {
                mistakes.add(place + "/" + name + " is missing");
            }
        });
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "text" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "quantity" -> value.isTextual() || value.isNumber();
            default -> type.startsWith("(") && type.matches(".*[(|]" + value.asText() + "[|)].*");
        };
    }

    private static void complain(boolean fits, String place, String expected, List<String> mistakes) {
        if (!fits) {
            mistakes.add(place + " should be " + expected);
        }
    }

    private static JsonNode schemas() throws IOException {
        try (InputStream stream = CustomResources.class.getResourceAsStream("/custom-resources.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(stream);
        }
    }
}
