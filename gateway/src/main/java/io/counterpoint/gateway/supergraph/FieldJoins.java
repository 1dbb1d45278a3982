package io.counterpoint.gateway.supergraph;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import io.counterpoint.gateway.supergraph.FieldJoin.OverrideLabel;
import io.counterpoint.gateway.supergraph.Selection.FieldSelection;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what each subgraph has to do with the fields of one type. */
final class FieldJoins {

    private final Map<String, Graph> byId = new HashMap<>();
    private final Map<String, Graph> byName = new HashMap<>();
    private final Map<Graph, TypeJoin> typeJoins;
    private final Set<String> unannotated = new LinkedHashSet<>();

    FieldJoins(Collection<Graph> graphs, Map<Graph, TypeJoin> typeJoins) {
        this.typeJoins = typeJoins;
        graphs.forEach(graph -> {
            byId.put(graph.id(), graph);
            byName.put(graph.name(), graph);
        });
    }

    FieldInfo read(FieldDefinition field) {
        TypeRef type = TypeRef.of(field.getType());
        var joins = new LinkedHashMap<Graph, FieldJoin>();
        List<Directive> directives = Directives.named(field, "join__field");
        if (directives.isEmpty()) {
            unannotated.add(field.getName());
            typeJoins.keySet().forEach(graph -> joins.put(graph, FieldJoin.plain(type)));
        }
        for (Directive directive : directives) {
            String id = Directives.text(directive, "graph");
            Graph graph = byId.get(id);
            // Without a graph the field is only reached through an interface object.
            if (graph != null) {
                joins.put(graph, join(directive, type));
            } else if (id != null) {
                throw new InvalidSupergraphException(
                        "The field " + field.getName() + " names an unknown subgraph: " + id);
            }
        }
        directives.forEach(directive -> takeAway(directive, joins));
        return new FieldInfo(field.getName(), type, joins);
    }

    private static FieldJoin join(Directive directive, TypeRef apiType) {
        String type = Directives.text(directive, "type");
        boolean external =
                Directives.flag(directive, "external", false) || Directives.flag(directive, "usedOverridden", false);
        return new FieldJoin(
                type == null ? apiType : TypeRef.parse(type),
                external,
                fieldSet(directive, "requires"),
                fieldSet(directive, "provides"),
                label(directive),
                Directives.isGiven(directive, "contextArguments"));
    }

    private static @Nullable OverrideLabel label(Directive directive) {
        String label = Directives.text(directive, "overrideLabel");
        return label == null ? null : new OverrideLabel(label, Directives.text(directive, "override") != null);
    }

    private static List<Selection> fieldSet(Directive directive, String argument) {
        String fieldSet = Directives.text(directive, argument);
        return fieldSet == null || fieldSet.isBlank() ? List.of() : List.copyOf(Selection.parseFieldSet(fieldSet));
    }

    /** A plain override leaves the field to the overriding subgraph alone. */
    private void takeAway(Directive directive, Map<Graph, FieldJoin> joins) {
        String from = Directives.text(directive, "override");
        Graph loser = from == null ? null : byName.get(from);
        if (loser != null && Directives.text(directive, "overrideLabel") == null) {
            joins.computeIfPresent(loser, (graph, join) -> join.external() ? join : null);
        }
    }

    /**
     * The composer writes no join on a field that every subgraph of the type names, even where one of them only names
     * it as external, to require it. What a subgraph requires it cannot resolve itself, unless it is part of a key.
     */
    Map<String, FieldInfo> withHiddenExternals(Map<String, FieldInfo> fields) {
        var corrected = new LinkedHashMap<>(fields);
        for (FieldInfo field : fields.values()) {
            field.joins().forEach((graph, join) -> {
                for (Selection required : join.requires()) {
                    if (required instanceof FieldSelection named && unannotated.contains(named.name())) {
                        corrected.computeIfPresent(named.name(), (name, info) -> external(info, graph));
                    }
                }
            });
        }
        return corrected;
    }

    /** Whoever has a key has its fields, even where the supergraph names them for other subgraphs alone. */
    Map<String, FieldInfo> withKeys(Map<String, FieldInfo> fields) {
        var corrected = new LinkedHashMap<>(fields);
        typeJoins.forEach((graph, join) -> {
            for (TypeJoin.Key key : join.keys()) {
                for (Selection selection : key.selection()) {
                    if (selection instanceof FieldSelection named) {
                        corrected.computeIfPresent(named.name(), (name, field) -> joined(field, graph));
                    }
                }
            }
        });
        return corrected;
    }

    private static FieldInfo joined(FieldInfo field, Graph graph) {
        if (field.joins().containsKey(graph)) {
            return field;
        }
        var joins = new LinkedHashMap<>(field.joins());
        joins.put(graph, FieldJoin.plain(field.type()));
        return new FieldInfo(field.name(), field.type(), joins);
    }

    private static FieldInfo external(FieldInfo field, Graph graph) {
        var joins = new LinkedHashMap<>(field.joins());
        joins.computeIfPresent(graph, (unused, join) -> join.asExternal());
        return new FieldInfo(field.name(), field.type(), joins);
    }
}
