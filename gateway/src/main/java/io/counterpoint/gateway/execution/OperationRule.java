package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.planning.Operation;

/** Decides whether a valid operation may run. */
@FunctionalInterface
public interface OperationRule {

    /**
     * Checks an operation with its variables.
     *
     * @throws RequestRejectedException when it may not run
     */
    void check(Operation operation, JsonObject variables);
}
