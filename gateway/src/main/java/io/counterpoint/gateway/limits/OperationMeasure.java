package io.counterpoint.gateway.limits;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.planning.Operation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How large an operation is. Fragments are measured once and counted at each use, so that measuring takes time in
 * proportion to the document, not to what it unfolds to.
 */
record OperationMeasure(
        long depth, long introspectionDepth, long introspectionCost, long aliases, long rootFields, long cost) {

    private static final OperationMeasure NOTHING = new OperationMeasure(0, 0, 0, 0, 0, 0);

    private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

    /** Large enough to be over every limit, small enough to be multiplied by {@link #LONGEST}. */
    private static final long TOO_MUCH = 1L << 32;

    private static final int LONGEST = 1 << 30;

    static OperationMeasure of(
            Operation operation, JsonObject variables, GraphQLSchema api, FieldCosts costs, int assumedListSize) {
        var walk = new Walk(operation, variables, api, costs, assumedListSize);
        var root = switch (operation.kind()) {
            case QUERY -> api.getQueryType();
            case MUTATION -> api.getMutationType();
            case SUBSCRIPTION -> api.getSubscriptionType();
        };
        return walk.measure(operation.definition().getSelectionSet(), root, Sizing.NONE, false);
    }

    private OperationMeasure beside(OperationMeasure other) {
        return new OperationMeasure(
                Math.max(depth, other.depth),
                Math.max(introspectionDepth, other.introspectionDepth),
                capped(introspectionCost + other.introspectionCost),
                capped(aliases + other.aliases),
                capped(rootFields + other.rootFields),
                capped(cost + other.cost));
    }

    /** The measure of a field of some {@code weight} with this below it, in a list of so many {@code items}. */
    private OperationMeasure under(boolean alias, long items, int weight, boolean introspects) {
        long aliased = capped(aliases + (alias ? 1 : 0));
        return introspects
                ? new OperationMeasure(0, introspectionDepth + 1, 1 + capped(items * introspectionCost), aliased, 1, 1)
                : new OperationMeasure(
                        depth + 1,
                        introspectionDepth,
                        capped(items * introspectionCost),
                        aliased,
                        1,
                        weight + capped(items * cost));
    }

    private static long capped(long amount) {
        return Math.min(amount, TOO_MUCH);
    }

    /**
     * The size that a field asks of the lists below it.
     *
     * @param size 0 when it does not
     * @param fields that have these lists, or null for all
     */
    private record Sizing(int size, @Nullable Set<String> fields) {

        static final Sizing NONE = new Sizing(0, null);

        int of(String field) {
            return fields == null || fields.contains(field) ? size : 0;
        }
    }

    private static final class Walk {

        private final Operation operation;
        private final JsonObject variables;
        private final GraphQLSchema api;
        private final FieldCosts costs;
        private final int assumedListSize;
        private final Map<Use, OperationMeasure> fragments = new HashMap<>();

        /** A fragment costs more where the list above it is longer. */
        private record Use(String fragment, Sizing sizing, boolean introspection) {}

        Walk(Operation operation, JsonObject variables, GraphQLSchema api, FieldCosts costs, int assumedListSize) {
            this.operation = operation;
            this.variables = variables;
            this.api = api;
            this.costs = costs;
            this.assumedListSize = assumedListSize;
        }

        /**
         * Measures a selection set.
         *
         * @param sizing what the field above asked of its lists
         */
        OperationMeasure measure(
                @Nullable SelectionSet set, @Nullable GraphQLType type, Sizing sizing, boolean introspection) {
            var total = NOTHING;
            if (set == null) {
                return total;
            }
            for (Selection<?> selection : set.getSelections()) {
                total = total.beside(
                        switch (selection) {
                            case Field field -> field(field, type, sizing, introspection);
                            case InlineFragment fragment ->
                                measure(
                                        fragment.getSelectionSet(),
                                        fragment.getTypeCondition() == null
                                                ? type
                                                : api.getType(fragment.getTypeCondition()
                                                        .getName()),
                                        sizing,
                                        introspection);
                            case FragmentSpread spread -> spread(spread.getName(), sizing, introspection);
                            default -> NOTHING;
                        });
            }
            return total;
        }

        private OperationMeasure spread(String name, Sizing sizing, boolean introspection) {
            FragmentDefinition fragment = operation.fragments().get(name);
            if (fragment == null) {
                return NOTHING;
            }
            var use = new Use(name, sizing, introspection);
            OperationMeasure known = fragments.get(use);
            if (known == null) {
                GraphQLType type = api.getType(fragment.getTypeCondition().getName());
                known = measure(fragment.getSelectionSet(), type, sizing, introspection);
                fragments.put(use, known);
            }
            return known;
        }

        private OperationMeasure field(
                Field field, @Nullable GraphQLType parent, Sizing sizing, boolean introspection) {
            boolean introspects = introspection || INTROSPECTION.contains(field.getName());
            GraphQLFieldDefinition definition = parent instanceof GraphQLFieldsContainer container
                    ? Introspection.getFieldDefinition(api, container, field.getName())
                    : null;
            GraphQLType type = definition == null ? null : definition.getType();
            FieldCosts.FieldCost known = costs.of(nameOf(parent), field.getName());
            int asked = askedListSize(field, known.slicingArguments());
            boolean isList = type != null && GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
            OperationMeasure below = measure(
                    field.getSelectionSet(),
                    type == null ? null : GraphQLTypeUtil.unwrapAll(type),
                    isList || asked == 0 ? Sizing.NONE : new Sizing(asked, known.sizedFields()),
                    introspects);
            long items = isList ? items(asked, sizing.of(field.getName()), known) : 1;
            return below.under(field.getAlias() != null, items, known.weight(), introspects);
        }

        private static @Nullable String nameOf(@Nullable GraphQLType type) {
            return type instanceof GraphQLNamedType named ? named.getName() : null;
        }

        private long items(int asked, int askedAbove, FieldCosts.FieldCost known) {
            if (asked > 0) {
                return asked;
            }
            if (askedAbove > 0) {
                return askedAbove;
            }
            return known.assumedSize() == null ? assumedListSize : known.assumedSize();
        }

        private int askedListSize(Field field, Set<String> slicingArguments) {
            int size = 0;
            for (Argument argument : field.getArguments()) {
                if (slicingArguments.contains(argument.getName())) {
                    size = Math.max(size, number(argument.getValue()));
                }
            }
            return size;
        }

        private int number(Value<?> value) {
            return switch (value) {
                case IntValue literal ->
                    literal.getValue().min(BigInteger.valueOf(LONGEST)).intValue();
                case VariableReference variable -> number(variable.getName());
                default -> 0;
            };
        }

        private int number(String variable) {
            if (variables.get(variable) instanceof JsonScalar scalar && scalar.isWholeNumber()) {
                return scalar.decimal().min(BigDecimal.valueOf(LONGEST)).intValue();
            }
            for (VariableDefinition definition : operation.variables()) {
                if (definition.getName().equals(variable) && definition.getDefaultValue() instanceof IntValue literal) {
                    return number(literal);
                }
            }
            return 0;
        }
    }
}
