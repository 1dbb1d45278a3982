package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonArray;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.planning.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
    private final @Nullable List<Object> way;

    private DataWalker(Path path, Visitor visitor, @Nullable List<Object> way) {
        this.steps = path.steps();
        this.visitor = visitor;
        this.way = way;
    }

    /** Shows the objects, without the trouble of telling the way to each. */
    static void walk(JsonObject root, List<Path> paths, Consumer<JsonObject> visitor) {
        for (Path path : paths) {
            new DataWalker(path, (object, way) -> visitor.accept(object), null).visit(root, 0);
        }
    }

    /** Shows the objects with the way to each. */
    static void walkWithWay(JsonObject root, List<Path> paths, Visitor visitor) {
        for (Path path : paths) {
            new DataWalker(path, visitor, new ArrayList<>()).visit(root, 0);
        }
    }

    private void visit(@Nullable Json value, int step) {
        switch (value) {
            case JsonObject object -> visitObject(object, step);
            case JsonArray list -> {
                for (int i = 0; i < list.size(); i++) {
                    enter(i);
                    visit(list.get(i), step);
                    leave();
                }
            }
            case null, default -> {}
        }
    }

    private void visitObject(JsonObject object, int step) {
        if (step == steps.size()) {
            visitor.visit(object, way == null ? List.of() : way);
            return;
        }
        switch (steps.get(step)) {
            case Path.Into(String key) -> {
                enter(key);
                visit(object.get(key), step + 1);
                leave();
            }
            case Path.On on -> {
                String typename = typename(object);
                if (typename != null && on.types().contains(typename)) {
                    visitObject(object, step + 1);
                }
            }
        }
    }

    private void enter(Object segment) {
        if (way != null) {
            way.add(segment);
        }
    }

    private void leave() {
        if (way != null) {
            way.removeLast();
        }
    }

    /** The object's {@code __typename}, or null when nobody asked for it. */
    static @Nullable String typename(JsonObject object) {
        return object.get("__typename") instanceof JsonScalar name && name.kind() == JsonScalar.Kind.STRING
                ? name.text()
                : null;
    }
}
