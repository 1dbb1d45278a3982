package io.counterpoint.gateway.supergraph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object or interface type.
 *
 * @param type its type in the API
 * @param joins the subgraphs that name it
 */
public record FieldInfo(String name, TypeRef type, Map<Graph, FieldJoin> joins) {

    /** What {@code graph} has to do with the field, or null when it does not know it. */
    public @Nullable FieldJoin in(Graph graph) {
        return joins.get(graph);
    }
}
