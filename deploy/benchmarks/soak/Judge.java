import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Says what is wrong with an answer. */
final class Judge {

    private Judge() {}

    /**
     * What is wrong with an answer, or null.
     *
     * @param right the right data
     * @param missing response keys that may be null, with an error that says so
     */
    static String problem(JsonObject answer, JsonObject right, Set<String> missing) {
        JsonArray errors = answer.getJsonArray("errors", new JsonArray());
        for (int i = 0; i < errors.size(); i++) {
            String problem = problem(errors.getJsonObject(i), missing);
            if (problem != null) {
                return problem;
            }
        }
        return difference(answer.getValue("data"), right, errors.isEmpty() ? Set.of() : missing, "data");
    }

    private static String problem(JsonObject error, Set<String> missing) {
        Object code = error.getJsonObject("extensions", new JsonObject()).getValue("code");
        if ("LIMIT_EXCEEDED".equals(code)
                && String.valueOf(error.getValue("message")).contains("more errors")) {
            return null;
        }
        if (!"UNAVAILABLE".equals(code)) {
            return "the error has code " + code;
        }
        JsonArray path = error.getJsonArray("path", new JsonArray());
        boolean allowed = path.stream().anyMatch(missing::contains);
        return allowed ? null : "an error at " + path;
    }

    private static String difference(Object got, Object right, Set<String> missing, String at) {
        if (got instanceof JsonObject object && right instanceof JsonObject expected) {
            if (!object.fieldNames().equals(expected.fieldNames())) {
                return at + " has other fields";
            }
            for (Map.Entry<String, Object> field : expected) {
                String key = field.getKey();
                Object value = object.getValue(key);
                String problem = value == null && missing.contains(key)
                        ? null
                        : difference(value, expected.getValue(key), missing, at + "." + key);
                if (problem != null) {
                    return problem;
                }
            }
            return null;
        }
        if (got instanceof JsonArray array && right instanceof JsonArray expected && array.size() == expected.size()) {
            for (int i = 0; i < array.size(); i++) {
                String problem = difference(array.getValue(i), expected.getValue(i), missing, at + "[" + i + "]");
                if (problem != null) {
                    return problem;
                }
            }
            return null;
        }
        return Objects.equals(got, right) ? null : at + " is " + got + " instead of " + right;
    }
}
