package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.supergraph.CompositeType;
import io.counterpoint.gateway.supergraph.FieldInfo;
import io.counterpoint.gateway.supergraph.FieldJoin;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says why a field cannot be had. */
final class DeadEnd {

    private final Supergraph supergraph;

    DeadEnd(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    /** The reason why {@code goal} on {@code root} is left over, in a sentence. */
    String describe(CompositeType root, Goal goal) {
        return describe(root.name(), root, goal);
    }

    private String describe(String prefix, @Nullable CompositeType type, Goal goal) {
        String path = prefix + "." + goal.name();
        FieldInfo field = field(type, goal);
        if (!goal.children().isEmpty()) {
            CompositeType below =
                    field == null ? null : supergraph.findType(field.type().base());
            return describe(path, below, goal.children().getFirst());
        }
        boolean fromContext = field != null && field.joins().values().stream().anyMatch(FieldJoin::fromContext);
        return fromContext
                ? "This router does not fill arguments from a context (@fromContext), as " + path + " needs"
                : "No way through the subgraphs leads to " + path;
    }

    private @Nullable FieldInfo field(@Nullable CompositeType type, Goal goal) {
        if (goal.onTypes() != null) {
            return goal.onTypes().stream()
                    .map(name -> supergraph.type(name).fields().get(goal.name()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return type == null ? null : type.fields().get(goal.name());
    }
}
