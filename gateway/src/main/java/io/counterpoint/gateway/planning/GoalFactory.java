package io.counterpoint.gateway.planning;

import graphql.language.OperationDefinition;
import io.counterpoint.gateway.supergraph.CompositeType;
import io.counterpoint.gateway.supergraph.FieldInfo;
import io.counterpoint.gateway.supergraph.Selection;
import io.counterpoint.gateway.supergraph.Selection.FieldSelection;
import io.counterpoint.gateway.supergraph.Selection.TypeSelection;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns selections, of clients and of field sets alike, into goals. */
final class GoalFactory {

    private final Supergraph supergraph;
    private final KeyNames keys;

    GoalFactory(Supergraph supergraph, KeyNames keys) {
        this.supergraph = supergraph;
        this.keys = keys;
    }

    /** What {@code selections} on {@code type} want. */
    List<Goal> goals(List<Selection> selections, CompositeType type) {
        var wanted = new LinkedHashMap<Wanted, List<Selection>>();
        collect(selections, type, type, null, wanted);
        var goals = new ArrayList<Goal>(wanted.size());
        wanted.forEach((field, children) -> goals.add(goal(field, children)));
        return goals;
    }

    private record Wanted(
            String key,
            FieldSelection first,
            @Nullable CompositeType type,
            @Nullable Set<String> onTypes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Wanted that && key.equals(that.key) && Objects.equals(onTypes, that.onTypes);
        }

        @Override
        public int hashCode() {
            return Objects.hash(key, onTypes);
        }
    }

    private void collect(
            List<Selection> selections,
            CompositeType position,
            CompositeType type,
            @Nullable Set<String> onTypes,
            Map<Wanted, List<Selection>> wanted) {
        for (Selection selection : selections) {
            switch (selection) {
                case FieldSelection field ->
                    wanted.computeIfAbsent(wanted(field, type, onTypes), unused -> new ArrayList<>())
                            .addAll(field.children());
                case TypeSelection(String condition, List<Selection> children) -> {
                    CompositeType narrower = supergraph.type(condition);
                    Set<String> both = intersection(onTypes, position, narrower);
                    if (both == null || !both.isEmpty()) {
                        collect(children, position, narrower, both, wanted);
                    }
                }
            }
        }
    }

    private Wanted wanted(FieldSelection field, CompositeType type, @Nullable Set<String> onTypes) {
        FieldInfo info = type.fields().get(field.name());
        CompositeType below =
                info == null ? null : supergraph.findType(info.type().base());
        String key = isMutation(type)
                ? keys.keyOfMutation(field.name(), field.arguments(), field.responseKey())
                : keys.keyOf(field.name(), field.arguments());
        return new Wanted(key, field, below, onTypes);
    }

    private boolean isMutation(CompositeType type) {
        return type.name().equals(supergraph.rootType(OperationDefinition.Operation.MUTATION));
    }

    /** Null when the condition leaves nothing out. */
    private static @Nullable Set<String> intersection(
            @Nullable Set<String> onTypes, CompositeType position, CompositeType condition) {
        Set<String> all = onTypes == null ? position.possibleAnywhere() : onTypes;
        if (condition.possibleAnywhere().containsAll(all)) {
            return onTypes;
        }
        var both = new LinkedHashSet<>(all);
        both.retainAll(condition.possibleAnywhere());
        return both;
    }

    private Goal goal(Wanted field, List<Selection> children) {
        if (field.first().name().equals(Goal.TYPENAME)) {
            return Goal.typename(field.onTypes());
        }
        List<Goal> below = field.type() == null ? List.of() : goals(children, field.type());
        return new Goal(field.key(), field.first().name(), field.first().arguments(), field.onTypes(), below, Set.of());
    }
}
