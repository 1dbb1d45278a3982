package io.counterpoint.gateway.supergraph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one subgraph has to do with a field.
 *
 * @param type the field's type there, which may be narrower or looser than the supergraph's
 * @param external the subgraph names the field but resolves it only where a key or {@code @provides} says so
 * @param requires what the representation must carry, besides a key, for this subgraph to resolve the field
 * @param provides what this subgraph can resolve below the field although it is external elsewhere there
 * @param overrideLabel the progressive override that decides whether this subgraph still or already resolves the field
 * @param fromContext the subgraph wants arguments from a context ({@code @fromContext}), which this router does not fill
 */
public record FieldJoin(
        TypeRef type,
        boolean external,
        List<Selection> requires,
        List<Selection> provides,
        @Nullable OverrideLabel overrideLabel,
        boolean fromContext) {

    /** The join of a field about which the supergraph says nothing special. */
    static FieldJoin plain(TypeRef type) {
        return new FieldJoin(type, false, List.of(), List.of(), null, false);
    }

    /** The same join, not resolvable by itself. */
    FieldJoin asExternal() {
        return new FieldJoin(type, true, requires, provides, overrideLabel, fromContext);
    }

    /**
     * A label of {@code @override(label:)}.
     *
     * @param name the label, such as {@code percent(10)}
     * @param whenActive whether the join counts where the label is active, or where it is not
     */
    public record OverrideLabel(String name, boolean whenActive) {}
}
