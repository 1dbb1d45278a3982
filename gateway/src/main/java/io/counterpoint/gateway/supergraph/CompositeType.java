package io.counterpoint.gateway.supergraph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object, interface or union type.
 *
 * @param fields its fields; none for a union
 * @param joins the subgraphs that have it
 * @param interfaces the interfaces that it implements anywhere
 * @param possible the object types it may turn out to be, by subgraph; an object type is itself
 * @param possibleAnywhere the same over all subgraphs
 */
public record CompositeType(
        String name,
        Kind kind,
        Map<String, FieldInfo> fields,
        Map<Graph, TypeJoin> joins,
        List<String> interfaces,
        Map<Graph, Set<String>> possible,
        Set<String> possibleAnywhere) {

    /** The kinds of composite types. */
    public enum Kind {
        OBJECT,
        INTERFACE,
        UNION
    }

    /** Whether it is an interface or a union. */
    public boolean isAbstract() {
        return kind != Kind.OBJECT;
    }

    /** The type as {@code graph} has it, or null. */
    public @Nullable TypeJoin in(Graph graph) {
        return joins.get(graph);
    }

    /** Whether {@code graph} sees this interface as an object. */
    public boolean isInterfaceObjectIn(Graph graph) {
        TypeJoin join = joins.get(graph);
        return join != null && join.interfaceObject();
    }

    /** The object types that {@code graph} may answer with where it says this type. */
    public Set<String> possibleIn(Graph graph) {
        return possible.getOrDefault(graph, Set.of());
    }
}
