package io.counterpoint.gateway.supergraph;

import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A composed supergraph: what the planner asks about types and subgraphs, and the API schema for everything that
 * concerns the client.
 *
 * @param graphs the subgraphs, in composition order
 * @param types the composite types by name, also those that clients may not see
 * @param fieldNames every field name that occurs, so that private aliases can avoid them
 * @param apiSchema what clients see: without federation's own directives and without inaccessible elements
 * @param directives what the subgraphs say about types and fields beyond federation
 */
public record Supergraph(
        List<Graph> graphs,
        Map<String, CompositeType> types,
        Set<String> fieldNames,
        GraphQLSchema apiSchema,
        AppliedDirectives directives) {

    /**
     * Reads the SDL of a supergraph (join spec v0.3 to v0.5).
     *
     * @throws InvalidSupergraphException when it is none
     */
    public static Supergraph parse(String sdl) {
        return SupergraphReader.read(sdl);
    }

    /** The labels of progressive overrides. */
    public Set<String> overrideLabels() {
        return types.values().stream()
                .flatMap(type -> type.fields().values().stream())
                .flatMap(field -> field.joins().values().stream())
                .map(FieldJoin::overrideLabel)
                .filter(Objects::nonNull)
                .map(FieldJoin.OverrideLabel::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The composite type of that name, or null for leaf types. */
    public @Nullable CompositeType findType(String name) {
        return types.get(name);
    }

    /**
     * The composite type of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public CompositeType type(String name) {
        CompositeType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("No composite type " + name);
        }
        return type;
    }

    /** The name of the root type for a kind of operation, or null when the API has none. */
    public @Nullable String rootType(OperationDefinition.Operation operation) {
        var type = switch (operation) {
            case QUERY -> apiSchema.getQueryType();
            case MUTATION -> apiSchema.getMutationType();
            case SUBSCRIPTION -> apiSchema.getSubscriptionType();
        };
        return type == null ? null : type.getName();
    }
}
