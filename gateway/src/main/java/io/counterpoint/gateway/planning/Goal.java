package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.supergraph.Arguments;
import io.counterpoint.gateway.supergraph.Graph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field that some object must end up with.
 *
 * @param key where its value is kept in the merged data: the same for the same name and arguments, whoever asks
 * @param onTypes the object types on which it is wanted, or null where it is wanted on every one
 * @param children what is wanted below; empty on leaves
 * @param exhausted the subgraphs whose copy of the field has already given what it can
 */
record Goal(
        String key,
        String name,
        Arguments arguments,
        @Nullable Set<String> onTypes,
        List<Goal> children,
        Set<Graph> exhausted) {

    static final String TYPENAME = "__typename";

    /** Guards the list. */
    Goal {
        children = List.copyOf(children);
    }

    static Goal typename(@Nullable Set<String> onTypes) {
        return new Goal(TYPENAME, TYPENAME, Arguments.NONE, onTypes, List.of(), Set.of());
    }

    boolean isTypename() {
        return name.equals(TYPENAME);
    }

    boolean isWantedOn(String objectType) {
        return onTypes == null || onTypes.contains(objectType);
    }

    /** The same field with only {@code rest} still wanted, after {@code graph} gave what it could. */
    Goal without(Graph graph, List<Goal> rest) {
        var graphs = new HashSet<>(exhausted);
        graphs.add(graph);
        return new Goal(key, name, arguments, onTypes, rest, Set.copyOf(graphs));
    }

    /** The same field, wanted on these types; on every type when null. */
    Goal on(@Nullable Set<String> types) {
        return new Goal(key, name, arguments, types, children, exhausted);
    }

    /** How much is wanted: the number of fields. */
    static int weight(List<Goal> goals) {
        int weight = 0;
        for (Goal goal : goals) {
            weight += goal.children.isEmpty() ? 1 : weight(goal.children);
        }
        return weight;
    }
}
