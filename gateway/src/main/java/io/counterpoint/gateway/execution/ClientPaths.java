package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.planning.AnswerShape;
import io.counterpoint.gateway.planning.OutputType;
import io.counterpoint.gateway.planning.ProjectedField;
import io.counterpoint.gateway.planning.SelectionProjection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Translates ways through the merged data to paths in the client's response, of which aliases can make several. */
final class ClientPaths {

    private ClientPaths() {}

    /**
     * The client's paths for a way of keys and list indexes. Where the client did not ask for the rest of the way, as
     * with what only the router needs, the path ends before it.
     */
    static Set<List<Object>> of(SelectionProjection projection, List<Object> way) {
        var paths = new LinkedHashSet<List<Object>>();
        follow(projection, way, 0, new ArrayList<>(), paths);
        return paths;
    }

    private static void follow(
            @Nullable SelectionProjection projection,
            List<Object> way,
            int at,
            List<Object> path,
            Set<List<Object>> paths) {
        if (projection == null || at == way.size()) {
            paths.add(List.copyOf(path));
            return;
        }
        Collection<ProjectedField> fields = fieldsOf(projection, way.get(at));
        if (fields.isEmpty()) {
            paths.add(List.copyOf(path));
        }
        for (ProjectedField field : fields) {
            var longer = new ArrayList<>(path);
            longer.add(field.responseKey().text());
            int next = at + 1;
            while (next < way.size() && way.get(next) instanceof Integer index) {
                longer.add(index);
                next++;
            }
            follow(below(field.type()), way, next, longer, paths);
        }
    }

    private static Collection<ProjectedField> fieldsOf(SelectionProjection projection, Object key) {
        Map<String, ProjectedField> found = new LinkedHashMap<>();
        projection
                .byType()
                .values()
                .forEach(fields -> fields.stream()
                        .filter(field -> field.key().equals(key))
                        .forEach(field -> found.putIfAbsent(field.responseKey().text(), field)));
        return found.values();
    }

    private static @Nullable SelectionProjection below(OutputType type) {
        return switch (type) {
            case OutputType.NonNull nonNull -> below(nonNull.type());
            case OutputType.ListOf list -> below(list.item());
            case OutputType.Composite composite -> composite.selection();
            default -> null;
        };
    }

    /** The keys of the merged data for keys in a subgraph's answer; ends where the shape does. */
    static List<Object> inData(List<Object> inAnswer, AnswerShape shape) {
        var way = new ArrayList<Object>();
        AnswerShape at = shape;
        for (Object segment : inAnswer) {
            if (segment instanceof Integer) {
                way.add(segment);
            } else {
                AnswerShape.Field field = at == null ? null : at.fields().get(segment.toString());
                if (field == null) {
                    return way;
                }
                way.add(field.key());
                at = field.children();
            }
        }
        return way;
    }
}
