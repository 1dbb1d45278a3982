package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.supergraph.CompositeType;
import io.counterpoint.gateway.supergraph.FieldInfo;
import io.counterpoint.gateway.supergraph.FieldJoin;
import io.counterpoint.gateway.supergraph.Graph;
import io.counterpoint.gateway.supergraph.Selection;
import io.counterpoint.gateway.supergraph.Selection.FieldSelection;
import io.counterpoint.gateway.supergraph.Selection.TypeSelection;
import io.counterpoint.gateway.supergraph.Supergraph;
import io.counterpoint.gateway.supergraph.TypeJoin;
import io.counterpoint.gateway.supergraph.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers whether a subgraph can resolve a field of a type at a place. */
final class Availability {

    /**
     * How a subgraph resolves a field.
     *
     * @param type the field's type there
     * @param requires what the representation must carry
     * @param provided what is promised below the field although it is external there
     */
    record Resolution(TypeRef type, List<Selection> requires, List<Selection> provided) {}

    private final Supergraph supergraph;
    private final Set<String> activeLabels;

    Availability(Supergraph supergraph, Set<String> activeLabels) {
        this.supergraph = supergraph;
        this.activeLabels = activeLabels;
    }

    /** How {@code graph} resolves the field where {@code provided} has been promised, or null when it cannot. */
    @Nullable
    Resolution resolve(Graph graph, CompositeType type, String fieldName, List<Selection> provided) {
        TypeJoin typeJoin = type.in(graph);
        FieldInfo field = type.fields().get(fieldName);
        FieldJoin join = field == null ? null : field.in(graph);
        if (typeJoin == null || join == null || join.fromContext()) {
            return null;
        }
        var below = new ArrayList<Selection>(join.provides());
        boolean promised = collect(provided, type, fieldName, below);
        for (TypeJoin.Key key : typeJoin.keys()) {
            promised |= collect(key.selection(), type, fieldName, below);
        }
        if ((join.external() || !isActive(join)) && !promised) {
            return null;
        }
        return new Resolution(join.type(), join.requires(), below);
    }

    private boolean isActive(FieldJoin join) {
        FieldJoin.OverrideLabel label = join.overrideLabel();
        return label == null || activeLabels.contains(label.name()) == label.whenActive();
    }

    /** Whether {@code promised} names the field; what it names below is added to {@code below}. */
    private boolean collect(List<Selection> promised, CompositeType type, String fieldName, List<Selection> below) {
        boolean found = false;
        for (Selection selection : promised) {
            switch (selection) {
                case FieldSelection field -> {
                    if (field.name().equals(fieldName)) {
                        below.addAll(field.children());
                        found = true;
                    }
                }
                case TypeSelection(String condition, List<Selection> children) -> {
                    if (applies(condition, type)) {
                        found |= collect(children, type, fieldName, below);
                    }
                }
            }
        }
        return found;
    }

    private boolean applies(String condition, CompositeType type) {
        CompositeType conditionType = supergraph.findType(condition);
        return condition.equals(type.name())
                || (conditionType != null
                        && !type.possibleAnywhere().isEmpty()
                        && conditionType.possibleAnywhere().containsAll(type.possibleAnywhere()));
    }
}
