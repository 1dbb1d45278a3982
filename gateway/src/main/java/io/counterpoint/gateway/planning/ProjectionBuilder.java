package io.counterpoint.gateway.planning;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import io.counterpoint.gateway.json.JsonName;
import io.counterpoint.gateway.supergraph.Selection;
import io.counterpoint.gateway.supergraph.Selection.FieldSelection;
import io.counterpoint.gateway.supergraph.Selection.TypeSelection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles a client's selections, against the API schema, into what is written of the merged data. */
final class ProjectionBuilder {

    private final GraphQLSchema api;
    private final KeyNames keys;
    private final Map<List<Object>, List<ProjectedField>> shared = new HashMap<>();

    ProjectionBuilder(GraphQLSchema api, KeyNames keys) {
        this.api = api;
        this.keys = keys;
    }

    SelectionProjection project(List<Selection> selections, GraphQLCompositeType type) {
        var byType = new LinkedHashMap<String, List<ProjectedField>>();
        for (GraphQLObjectType possible : possible(type)) {
            byType.put(possible.getName(), fields(selections, possible));
        }
        if (type instanceof GraphQLObjectType object) {
            return new SelectionProjection(object.getName(), byType, List.of());
        }
        List<ProjectedField> untyped =
                type instanceof GraphQLInterfaceType container ? fields(selections, container) : List.of();
        return new SelectionProjection(null, byType, untyped);
    }

    private List<GraphQLObjectType> possible(GraphQLCompositeType type) {
        return switch (type) {
            case GraphQLObjectType object -> List.of(object);
            case GraphQLInterfaceType container -> api.getImplementations(container);
            case GraphQLUnionType union ->
                union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
            default -> throw new IllegalArgumentException("Unknown kind of composite type");
        };
    }

    private record Collected(FieldSelection first, List<Selection> children) {}

    private List<ProjectedField> fields(List<Selection> selections, GraphQLFieldsContainer type) {
        var collected = new LinkedHashMap<String, Collected>();
        collect(selections, type, collected);
        var identity = new ArrayList<Object>();
        for (Collected field : collected.values()) {
            identity.add(field);
            boolean typename = field.first().name().equals(Goal.TYPENAME);
            identity.add(
                    typename
                            ? type.getName()
                            : GraphQLTypeUtil.simplePrint(
                                    definition(field, type).getType()));
        }
        List<ProjectedField> known = shared.get(identity);
        if (known == null) {
            known = collected.values().stream()
                    .map(field -> projected(field, type))
                    .toList();
            shared.put(identity, known);
        }
        return known;
    }

    private void collect(List<Selection> selections, GraphQLFieldsContainer type, Map<String, Collected> collected) {
        for (Selection selection : selections) {
            switch (selection) {
                case FieldSelection field -> {
                    if (has(type, field.name())) {
                        collected
                                .computeIfAbsent(field.responseKey(), key -> new Collected(field, new ArrayList<>()))
                                .children()
                                .addAll(field.children());
                    }
                }
                case TypeSelection(String condition, List<Selection> children) -> {
                    if (isA(type, condition)) {
                        collect(children, type, collected);
                    }
                }
            }
        }
    }

    /** A condition that every object fulfils may still name a type with more fields than the interface it stands in. */
    private static boolean has(GraphQLFieldsContainer type, String fieldName) {
        return fieldName.startsWith("__") || type.getFieldDefinition(fieldName) != null;
    }

    /** Whether every object at a position of {@code type} fulfils the condition. */
    private boolean isA(GraphQLFieldsContainer type, String condition) {
        return condition.equals(type.getName())
                || (api.getType(condition) instanceof GraphQLCompositeType wider
                        && possible(wider).containsAll(possible(type)));
    }

    private GraphQLFieldDefinition definition(Collected field, GraphQLFieldsContainer type) {
        return Introspection.getFieldDefinition(api, type, field.first().name());
    }

    private ProjectedField projected(Collected field, GraphQLFieldsContainer type) {
        String name = field.first().name();
        String responseKey = field.first().responseKey();
        String coordinates = type.getName() + "." + name;
        if (name.equals(Goal.TYPENAME)) {
            OutputType constant = type instanceof GraphQLObjectType
                    ? new OutputType.Constant(type.getName())
                    : OutputType.Scalar.STRING;
            return new ProjectedField(new JsonName(responseKey), Goal.TYPENAME, coordinates, constant);
        }
        if (IntrospectionQuery.isIntrospection(name)) {
            return new ProjectedField(
                    new JsonName(responseKey),
                    IntrospectionQuery.keyOf(responseKey),
                    coordinates,
                    OutputType.Scalar.ANY);
        }
        String key = type.equals(api.getMutationType())
                ? keys.keyOfMutation(name, field.first().arguments(), responseKey)
                : keys.keyOf(name, field.first().arguments());
        OutputType output = output(definition(field, type).getType(), field.children());
        return new ProjectedField(new JsonName(responseKey), key, coordinates, output);
    }

    private OutputType output(GraphQLType type, List<Selection> children) {
        return switch (type) {
            case GraphQLNonNull nonNull -> new OutputType.NonNull(output(nonNull.getWrappedType(), children));
            case GraphQLList list -> new OutputType.ListOf(output(list.getWrappedType(), children));
            case GraphQLCompositeType composite -> new OutputType.Composite(project(children, composite));
            case GraphQLEnumType values ->
                new OutputType.OneOf(values.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .collect(Collectors.toUnmodifiableSet()));
            default -> scalar(type);
        };
    }

    private static OutputType scalar(@Nullable GraphQLType type) {
        return switch (type == null ? "" : GraphQLTypeUtil.simplePrint(type)) {
            case "Int" -> OutputType.Scalar.INT;
            case "Float" -> OutputType.Scalar.FLOAT;
            case "String" -> OutputType.Scalar.STRING;
            case "Boolean" -> OutputType.Scalar.BOOLEAN;
            case "ID" -> OutputType.Scalar.ID;
            default -> OutputType.Scalar.ANY;
        };
    }
}
