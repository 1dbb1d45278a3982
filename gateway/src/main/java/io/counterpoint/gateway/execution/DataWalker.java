package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonArray;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.planning.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Visits the objects of the merged data that paths lead to, through lists and type conditions. */
final class DataWalker {

    /** Is shown an object and the way to it: keys and list indexes. The way changes after the call. */
    @FunctionalInterface
    interface Visitor {
        void visit(JsonObject object, List<Object> way);
    }

    private final List<Path.Step> steps;
    private final Visitor visitor;
    private final List<Object> way = new ArrayList<>();

    private DataWalker(Path path, Visitor visitor) {
        this.steps = path.steps();
        this.visitor = visitor;
    }

    static void walk(JsonObject root, List<Path> paths, Visitor visitor) {
        for (Path path : paths) {
            new DataWalker(path, visitor).visit(root, 0);
        }
    }

    private void visit(@Nullable Json value, int step) {
        switch (value) {
            case JsonObject object -> visitObject(object, step);
            case JsonArray list -> {
                for (int i = 0; i < list.size(); i++) {
                    way.add(i);
                    visit(list.get(i), step);
                    way.removeLast();
                }
            }
            case null, default -> {}
        }
    }

    private void visitObject(JsonObject object, int step) {
        if (step == steps.size()) {
            visitor.visit(object, way);
            return;
        }
        switch (steps.get(step)) {
            case Path.Into(String key) -> {
                way.add(key);
                visit(object.get(key), step + 1);
                way.removeLast();
            }
            case Path.On on -> {
                String typename = typename(object);
                if (typename != null && on.types().contains(typename)) {
                    visitObject(object, step + 1);
                }
            }
        }
    }

    /** The object's {@code __typename}, or null when nobody asked for it. */
    static @Nullable String typename(JsonObject object) {
        return object.get("__typename") instanceof JsonScalar name && name.kind() == JsonScalar.Kind.STRING
                ? name.text()
                : null;
    }
}
