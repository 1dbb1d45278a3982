package io.counterpoint.gateway.limits;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonArray;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.limits.FieldCosts.InputCost;
import io.counterpoint.gateway.planning.Operation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that an operation gives: some stand in its document, some in its variables, and some in part here and there.
 * A value is either a {@link Value} or a {@link Json}.
 */
final class GivenValues {

    /** Longer than any list can be. */
    static final int LONGEST = 1 << 30;

    private static final int NO_NUMBER = -1;

    private final Operation operation;
    private final JsonObject variables;
    private final FieldCosts costs;

    GivenValues(Operation operation, JsonObject variables, FieldCosts costs) {
        this.operation = operation;
        this.variables = variables;
        this.costs = costs;
    }

    /** The value itself, in place of a variable; null when there is none. */
    @Nullable
    Object resolved(@Nullable Object value) {
        if (!(value instanceof VariableReference variable)) {
            return value instanceof NullValue || (value instanceof Json json && json.isNull()) ? null : value;
        }
        Json given = variables.get(variable.getName());
        if (given != null) {
            return given.isNull() ? null : given;
        }
        for (VariableDefinition definition : operation.variables()) {
            if (definition.getName().equals(variable.getName())) {
                return resolved(definition.getDefaultValue());
            }
        }
        return null;
    }

    boolean isTrue(Value<?> value) {
        return switch (resolved(value)) {
            case BooleanValue literal -> literal.isValue();
            case JsonScalar scalar -> scalar.equals(JsonScalar.TRUE);
            case null, default -> false;
        };
    }

    /** A whole number that is no less than 0, or else -1. */
    int number(@Nullable Object value) {
        return switch (resolved(value)) {
            case IntValue literal -> number(literal.getValue());
            case JsonScalar scalar
            when scalar.isWholeNumber() ->
                scalar.decimal().signum() < 0
                        ? NO_NUMBER
                        : scalar.decimal().min(BigDecimal.valueOf(LONGEST)).intValue();
            case null, default -> NO_NUMBER;
        };
    }

    private static int number(BigInteger value) {
        return value.signum() < 0
                ? NO_NUMBER
                : value.min(BigInteger.valueOf(LONGEST)).intValue();
    }

    /** The field of an object, or null. */
    @Nullable
    Object field(@Nullable Object object, String name) {
        return switch (resolved(object)) {
            case ObjectValue literal -> {
                for (ObjectField field : literal.getObjectFields()) {
                    if (field.getName().equals(name)) {
                        yield field.getValue();
                    }
                }
                yield null;
            }
            case JsonObject json -> json.get(name);
            case null, default -> null;
        };
    }

    /** What a value weighs that is given for something of {@code cost}, or of none, with all that is in it. */
    double weight(@Nullable Object value, @Nullable InputCost cost) {
        if (cost == null) {
            return 0;
        }
        double weight = cost.weight();
        if (cost.type() == null) {
            return weight;
        }
        Map<String, InputCost> fields = costs.ofInput(cost.type());
        switch (resolved(value)) {
            case ArrayValue list -> {
                for (Value<?> item : list.getValues()) {
                    weight += weight(item, cost);
                }
            }
            case JsonArray list -> {
                for (int i = 0; i < list.size(); i++) {
                    weight += weight(list.get(i), cost);
                }
            }
            case ObjectValue object -> {
                for (ObjectField field : object.getObjectFields()) {
                    weight += weight(field.getValue(), fields.get(field.getName()));
                }
            }
            case JsonObject object -> {
                for (int i = 0; i < object.size(); i++) {
                    weight += weight(object.valueAt(i), fields.get(object.keyAt(i)));
                }
            }
            case null, default -> {}
        }
        return weight;
    }
}
