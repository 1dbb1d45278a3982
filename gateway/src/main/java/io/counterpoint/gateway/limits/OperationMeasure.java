package io.counterpoint.gateway.limits;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.limits.FieldCosts.FieldCost;
import io.counterpoint.gateway.limits.FieldCosts.InputCost;
import io.counterpoint.gateway.limits.FieldCosts.Size;
import io.counterpoint.gateway.limits.FieldCosts.Slicing;
import io.counterpoint.gateway.planning.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How large an operation is, without what {@code @skip} and {@code @include} leave out. Fragments are measured once and
 * counted at each use, so that measuring takes time in proportion to the document, not to what it unfolds to.
 */
record OperationMeasure(
        long depth, long introspectionDepth, long introspectionCost, long aliases, long rootFields, double cost) {

    private static final OperationMeasure NOTHING = new OperationMeasure(0, 0, 0, 0, 0, 0);

    private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

    /** What it costs that something changes, besides what is asked of it. */
    private static final double MUTATION = 10;

    /** Large enough to be over every limit, small enough to be multiplied by the longest list. */
    private static final long TOO_MUCH = 1L << 32;

    /**
     * Measures.
     *
     * @throws RequestRejectedException when a field that needs one argument for the length of its list has none or several
     */
    static OperationMeasure of(
            Operation operation, JsonObject variables, GraphQLSchema api, FieldCosts costs, int assumedListSize) {
        var walk = new Walk(operation, variables, costs, assumedListSize);
        GraphQLObjectType root = switch (operation.kind()) {
            case QUERY -> api.getQueryType();
            case MUTATION -> api.getMutationType();
            case SUBSCRIPTION -> api.getSubscriptionType();
        };
        var measure = walk.measure(
                operation.definition().getSelectionSet(), root == null ? null : root.getName(), Sizing.NONE, false);
        return operation.kind() == OperationDefinition.Operation.MUTATION
                ? measure.beside(new OperationMeasure(0, 0, 0, 0, 0, MUTATION))
                : measure;
    }

    private OperationMeasure beside(OperationMeasure other) {
        return new OperationMeasure(
                Math.max(depth, other.depth),
                Math.max(introspectionDepth, other.introspectionDepth),
                capped(introspectionCost + other.introspectionCost),
                capped(aliases + other.aliases),
                capped(rootFields + other.rootFields),
                Math.min(cost + other.cost, TOO_MUCH));
    }

    /**
     * The measure of a field with this below it.
     *
     * @param items in its list
     * @param weight of one of them
     * @param given what its arguments weigh
     */
    private OperationMeasure under(boolean alias, long items, double weight, double given, boolean introspects) {
        long aliased = capped(aliases + (alias ? 1 : 0));
        return introspects
                ? new OperationMeasure(0, introspectionDepth + 1, 1 + capped(items * introspectionCost), aliased, 1, 0)
                : new OperationMeasure(
                        depth + 1,
                        introspectionDepth,
                        capped(items * introspectionCost),
                        aliased,
                        1,
                        Math.min(items * (weight + cost) + given, TOO_MUCH));
    }

    private static long capped(long amount) {
        return Math.min(amount, TOO_MUCH);
    }

    /**
     * The size that a field asks of the lists below it.
     *
     * @param size -1 when it does not
     * @param fields that have these lists, or null for all
     */
    private record Sizing(int size, @Nullable Set<String> fields) {

        static final Sizing NONE = new Sizing(-1, null);

        int of(String field) {
            return fields == null || fields.contains(field) ? size : -1;
        }
    }

    private static final class Walk {

        private final Operation operation;
        private final GivenValues values;
        private final FieldCosts costs;
        private final int assumedListSize;
        private final Map<Use, OperationMeasure> fragments = new HashMap<>();

        /** A fragment costs more where the list above it is longer. */
        private record Use(String fragment, Sizing sizing, boolean introspection) {}

        Walk(Operation operation, JsonObject variables, FieldCosts costs, int assumedListSize) {
            this.operation = operation;
            this.values = new GivenValues(operation, variables, costs);
            this.costs = costs;
            this.assumedListSize = assumedListSize;
        }

        /**
         * Measures a selection set.
         *
         * @param sizing what the field above asked of its lists
         */
        OperationMeasure measure(
                @Nullable SelectionSet set, @Nullable String type, Sizing sizing, boolean introspection) {
            var total = NOTHING;
            if (set == null) {
                return total;
            }
            for (Selection<?> selection : set.getSelections()) {
                total = total.beside(measure(selection, type, sizing, introspection));
            }
            return total;
        }

        private OperationMeasure measure(
                Selection<?> selection, @Nullable String type, Sizing sizing, boolean introspection) {
            return switch (selection) {
                case Field field ->
                    isLeftOut(field.getDirectives()) ? NOTHING : field(field, type, sizing, introspection);
                case InlineFragment fragment ->
                    isLeftOut(fragment.getDirectives())
                            ? NOTHING
                            : measure(
                                    fragment.getSelectionSet(),
                                    fragment.getTypeCondition() == null
                                            ? type
                                            : fragment.getTypeCondition().getName(),
                                    sizing,
                                    introspection);
                case FragmentSpread spread ->
                    isLeftOut(spread.getDirectives()) ? NOTHING : spread(spread.getName(), sizing, introspection);
                default -> NOTHING;
            };
        }

        private boolean isLeftOut(List<Directive> directives) {
            for (Directive directive : directives) {
                boolean isSkip = directive.getName().equals("skip");
                if ((isSkip || directive.getName().equals("include"))
                        && directive.getArgument("if") != null
                        && values.isTrue(directive.getArgument("if").getValue()) == isSkip) {
                    return true;
                }
            }
            return false;
        }

        private OperationMeasure spread(String name, Sizing sizing, boolean introspection) {
            FragmentDefinition fragment = operation.fragments().get(name);
            if (fragment == null) {
                return NOTHING;
            }
            var use = new Use(name, sizing, introspection);
            OperationMeasure known = fragments.get(use);
            if (known == null) {
                known = measure(
                        fragment.getSelectionSet(), fragment.getTypeCondition().getName(), sizing, introspection);
                fragments.put(use, known);
            }
            return known;
        }

        private OperationMeasure field(Field field, @Nullable String parent, Sizing sizing, boolean introspection) {
            boolean introspects = introspection || INTROSPECTION.contains(field.getName());
            FieldCost cost = costs.of(parent, field.getName());
            int asked = cost.size().slicing().isEmpty() ? -1 : askedSize(field, parent, cost.size());
            OperationMeasure below =
                    measure(field.getSelectionSet(), cost.type(), sizingBelow(cost, asked), introspects);
            long items = cost.isList() ? items(asked, sizing.of(field.getName()), cost.size()) : 1;
            return below.under(field.getAlias() != null, items, cost.weight(), given(field, cost), introspects);
        }

        private static Sizing sizingBelow(FieldCost cost, int asked) {
            Size size = cost.size();
            if (size.sizedFields() != null) {
                int expected = asked >= 0 || size.assumed() == null ? asked : size.assumed();
                return new Sizing(expected, size.sizedFields());
            }
            return cost.isList() || asked < 0 ? Sizing.NONE : new Sizing(asked, null);
        }

        private long items(int asked, int askedAbove, Size size) {
            if (asked >= 0 && size.sizedFields() == null) {
                return asked;
            }
            if (askedAbove >= 0) {
                return askedAbove;
            }
            return size.assumed() == null || size.sizedFields() != null ? assumedListSize : size.assumed();
        }

        private double given(Field field, FieldCost cost) {
            double given = 0;
            if (!cost.arguments().isEmpty()) {
                for (Argument argument : field.getArguments()) {
                    InputCost known = cost.arguments().get(argument.getName());
                    given += known == null ? 0 : values.weight(argument.getValue(), known);
                }
            }
            return given;
        }

        /** The largest size that the operation asks for; -1 when it asks for none. */
        private int askedSize(Field field, @Nullable String parent, Size size) {
            int given = 0;
            int largest = -1;
            int byDefault = -1;
            for (Slicing slicing : size.slicing()) {
                int number = values.number(valueOf(field, slicing));
                if (number >= 0) {
                    given++;
                    largest = Math.max(largest, number);
                } else {
                    byDefault = Math.max(byDefault, defaultOf(field, slicing));
                }
            }
            if (size.exactlyOne() && (given > 1 || (given == 0 && byDefault < 0))) {
                throw new RequestRejectedException(
                        ErrorCode.BAD_INPUT,
                        "The field " + parent + "." + field.getName() + " needs exactly one of the arguments "
                                + String.join(", ", names(size)) + ", and has " + given);
            }
            return given > 0 ? largest : byDefault;
        }

        private static List<String> names(Size size) {
            return size.slicing().stream()
                    .map(slicing -> String.join(".", slicing.path()))
                    .toList();
        }

        private @Nullable Object valueOf(Field field, Slicing slicing) {
            Object value = argument(field, slicing.path().getFirst());
            for (int i = 1; i < slicing.path().size(); i++) {
                value = values.field(value, slicing.path().get(i));
            }
            return value;
        }

        /** What counts where the operation leaves the last step of the way out, or any before. */
        private int defaultOf(Field field, Slicing slicing) {
            Object value = argument(field, slicing.path().getFirst());
            value = value == null ? slicing.defaults().getFirst() : value;
            for (int i = 1; i < slicing.path().size() && value != null; i++) {
                Object next = values.field(value, slicing.path().get(i));
                value = next == null ? slicing.defaults().get(i) : next;
            }
            return values.number(value);
        }

        private static @Nullable Value<?> argument(Field field, String name) {
            for (Argument argument : field.getArguments()) {
                if (argument.getName().equals(name)) {
                    return argument.getValue();
                }
            }
            return null;
        }
    }
}
