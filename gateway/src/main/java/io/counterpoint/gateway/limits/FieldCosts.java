package io.counterpoint.gateway.limits;

import graphql.introspection.Introspection;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.InputValueWithState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What fields, and what is given to them, weigh, and how long their lists are: an API with all that its supergraph and the
 * configuration say of it. The weights are those of the GraphQL Cost Directives specification as Apollo's routers count
 * them: objects of the answer, and objects that are given as arguments, weigh 1, and everything else nothing.
 */
public final class FieldCosts {

    private static final List<String> USUAL_SLICING_ARGUMENTS = List.of("first", "last", "limit");
    private static final FieldCost NOTHING =
            new FieldCost(0, false, null, new Size(null, List.of(), null, false), Map.of());

    private final CostHints hints;
    private final Map<String, Map<String, FieldCost>> fields = new HashMap<>();
    private final Map<String, Map<String, InputCost>> inputs = new HashMap<>();

    /**
     * What is known of one field.
     *
     * @param weight of one item in its list, or of the field itself
     * @param isList whether it has a list
     * @param type the name of what it leads to, or null when it is not known
     * @param arguments those that weigh something
     */
    record FieldCost(
            double weight, boolean isList, @Nullable String type, Size size, Map<String, InputCost> arguments) {}

    /**
     * How long lists are.
     *
     * @param assumed where the operation does not say, or null
     * @param slicing what in the arguments says it
     * @param sizedFields the fields below that have the lists; null for the field itself and, where that is no list, for
     *     all fields below
     * @param exactlyOne whether an operation has to give exactly one of {@code slicing}
     */
    record Size(
            @Nullable Integer assumed,
            List<Slicing> slicing,
            @Nullable Set<String> sizedFields,
            boolean exactlyOne) {}

    /**
     * An argument, or something within it, that says how long a list is.
     *
     * @param path the argument's name, and the names of the input fields that lead on from it
     * @param defaults for each name what counts where the operation gives nothing, or null
     */
    record Slicing(List<String> path, List<@Nullable Value<?>> defaults) {}

    /**
     * What an argument or an input field weighs.
     *
     * @param weight of it, however often
     * @param type the input object that it may hold, whose fields weigh as well, or null
     */
    record InputCost(double weight, @Nullable String type) {}

    private FieldCosts(GraphQLSchema api, CostHints hints, Map<String, LimitsConfig.Field> configured) {
        this.hints = hints;
        for (GraphQLNamedType type : api.getAllTypesAsList()) {
            if (type instanceof GraphQLFieldsContainer container) {
                read(container, configured);
            } else if (type instanceof GraphQLInputObjectType input) {
                inputs.put(input.getName(), weighing(input.getName() + ".", input.getFields(), ""));
            }
        }
        GraphQLObjectType query = api.getQueryType();
        Map<String, FieldCost> roots = fields.getOrDefault(query.getName(), Map.of());
        for (String name : List.of("__schema", "__type")) {
            roots.put(name, cost(query.getName(), Introspection.getFieldDefinition(api, query, name), null));
        }
    }

    /** An API of whose single fields nothing is known. */
    public static FieldCosts unknown(GraphQLSchema api) {
        return new FieldCosts(api, CostHints.none(), Map.of());
    }

    /**
     * An API whose supergraph says what its fields cost.
     *
     * @param sdl the supergraph, which is known to be well-formed
     * @param configured by {@code Type.field}; it wins over the supergraph
     */
    public static FieldCosts of(GraphQLSchema api, String sdl, Map<String, LimitsConfig.Field> configured) {
        return new FieldCosts(api, CostHints.of(sdl), configured);
    }

    private void read(GraphQLFieldsContainer container, Map<String, LimitsConfig.Field> configured) {
        var costs = new HashMap<String, FieldCost>();
        for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
            LimitsConfig.Field own = configured.get(container.getName() + "." + field.getName());
            costs.put(field.getName(), cost(container.getName(), field, own));
        }
        fields.put(container.getName(), costs);
    }

    private FieldCost cost(String parent, GraphQLFieldDefinition field, LimitsConfig.@Nullable Field configured) {
        String coordinates = parent + "." + field.getName();
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(field.getType());
        double weight = weight(coordinates, type, type instanceof GraphQLCompositeType ? 1 : 0);
        Size size = size(coordinates, field);
        if (configured != null) {
            weight = configured.weight().map(Integer::doubleValue).orElse(weight);
            size = new Size(
                    configured.listSize().orElse(size.assumed()),
                    size.slicing(),
                    size.sizedFields(),
                    size.exactlyOne());
        }
        return new FieldCost(
                weight,
                isList(field.getType()),
                type.getName(),
                size,
                weighing(coordinates + "(", field.getArguments(), ":)"));
    }

    private double weight(String coordinates, GraphQLNamedType type, double otherwise) {
        Double own = hints.weights().get(coordinates);
        return own == null ? hints.weights().getOrDefault(type.getName(), otherwise) : own;
    }

    private static boolean isList(GraphQLType type) {
        return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
    }

    private Map<String, InputCost> weighing(
            String before, List<? extends GraphQLInputValueDefinition> values, String after) {
        var costs = new HashMap<String, InputCost>();
        for (GraphQLInputValueDefinition value : values) {
            GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(value.getType());
            boolean isObject = type instanceof GraphQLInputObjectType;
            double weight = weight(before + value.getName() + after, type, isObject ? 1 : 0);
            if (isObject || weight > 0) {
                costs.put(value.getName(), new InputCost(weight, isObject ? type.getName() : null));
            }
        }
        return Map.copyOf(costs);
    }

    private Size size(String coordinates, GraphQLFieldDefinition field) {
        CostHints.ListSize hint = hints.sizes().get(coordinates);
        List<String> named = hint == null ? null : hint.slicing();
        var slicing = new ArrayList<Slicing>();
        for (String path : named == null ? USUAL_SLICING_ARGUMENTS : named) {
            Slicing known = slicing(field, List.of(path.split("\\.", -1)));
            if (known != null) {
                slicing.add(known);
            }
        }
        return hint == null
                ? new Size(null, List.copyOf(slicing), null, false)
                : new Size(
                        hint.assumed(), List.copyOf(slicing), hint.sizedFields(), named != null && hint.exactlyOne());
    }

    /** Null when the field has no such argument, or that has no such field. */
    private static @Nullable Slicing slicing(GraphQLFieldDefinition field, List<String> path) {
        GraphQLArgument argument = field.getArgument(path.getFirst());
        if (argument == null) {
            return null;
        }
        var defaults = new ArrayList<@Nullable Value<?>>();
        defaults.add(literal(argument.getArgumentDefaultValue()));
        GraphQLInputType type = argument.getType();
        for (String name : path.subList(1, path.size())) {
            GraphQLInputObjectField next = GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input
                    ? input.getField(name)
                    : null;
            if (next == null) {
                return null;
            }
            defaults.add(literal(next.getInputFieldDefaultValue()));
            type = next.getType();
        }
        return new Slicing(path, defaults);
    }

    private static @Nullable Value<?> literal(InputValueWithState value) {
        return value.isLiteral() && value.getValue() instanceof Value<?> literal ? literal : null;
    }

    FieldCost of(@Nullable String type, String field) {
        Map<String, FieldCost> known = type == null ? null : fields.get(type);
        return known == null ? NOTHING : known.getOrDefault(field, NOTHING);
    }

    /** What the fields of an input object weigh, without those that weigh nothing. */
    Map<String, InputCost> ofInput(String type) {
        return inputs.getOrDefault(type, Map.of());
    }
}
