package io.counterpoint.gateway.limits;

import graphql.schema.GraphQLSchema;
import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.OperationRule;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.planning.Operation;

/** Refuses operations that are too deep, too wide or too costly. */
public final class OperationLimits implements OperationRule {

    /** Introspection of deeply wrapped types, as GraphiQL sends it, needs this many levels whatever clients may use. */
    private static final int INTROSPECTION_DEPTH = 20;

    /** About three times what GraphiQL asks for; types that lead to fields that lead to types cost more with each turn. */
    private static final long INTROSPECTION_COST = 150_000;

    private final GraphQLSchema api;
    private final Amounts allowed;
    private final FieldCosts costs;
    private final boolean introspection;

    /**
     * How much is allowed.
     *
     * @param assumedListSize how long a list is taken to be when the operation does not say
     */
    public record Amounts(int depth, int aliases, int rootFields, long cost, int assumedListSize) {}

    /** Limits for operations on an API of whose single fields nothing is known. */
    public OperationLimits(GraphQLSchema api, Amounts allowed) {
        this(api, allowed, FieldCosts.unknown(api), true);
    }

    /**
     * Limits for operations on an API.
     *
     * @param introspection whether clients may ask for the schema
     */
    public OperationLimits(GraphQLSchema api, Amounts allowed, FieldCosts costs, boolean introspection) {
        this.api = api;
        this.allowed = allowed;
        this.costs = costs;
        this.introspection = introspection;
    }

    @Override
    public void check(Operation operation, JsonObject variables) {
        OperationMeasure measure = OperationMeasure.of(operation, variables, api, costs, allowed.assumedListSize());
        if (!introspection && measure.introspectionDepth() > 0) {
            throw new RequestRejectedException(ErrorCode.FORBIDDEN, "Introspection is closed");
        }
        require("levels of fields", measure.depth(), allowed.depth());
        require("levels of introspection", measure.introspectionDepth(), INTROSPECTION_DEPTH);
        require("estimated cost of introspection", measure.introspectionCost(), INTROSPECTION_COST);
        require("aliases", measure.aliases(), allowed.aliases());
        require("root fields", measure.rootFields(), allowed.rootFields());
        require("estimated cost", (long) Math.ceil(measure.cost()), allowed.cost());
    }

    private static void require(String what, long amount, long limit) {
        if (amount > limit) {
            throw new RequestRejectedException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "The operation has " + amount + " " + what + "; at most " + limit + " are allowed");
        }
    }
}
