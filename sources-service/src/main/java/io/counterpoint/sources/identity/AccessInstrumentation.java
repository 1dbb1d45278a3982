package io.counterpoint.sources.identity;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.counterpoint.sources.errors.ErrorCode;
import io.counterpoint.sources.errors.RefusedException;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares each operation with the {@link AccessTable} before any of it runs, and refuses it as a whole. */
@Unremovable // Looked up by AccessControl.
@Singleton
public final class AccessInstrumentation extends SimplePerformantInstrumentation {

    private static final String TYPENAME = "__typename";

    private final boolean anonymousReads;

    AccessInstrumentation(IdentityConfig config) {
        this.anonymousReads = config.anonymousReads();
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        OperationDefinition operation = execution.getOperationDefinition();
        Caller caller = execution.getGraphQLContext().getOrDefault(Caller.KEY, Caller.NOBODY);
        fields(execution, operation.getSelectionSet())
                .map(Field::getName)
                .filter(field -> !field.equals(TYPENAME))
                .forEach(field -> check(type(operation) + "." + field, caller));
        return super.beginExecuteOperation(parameters, state);
    }

    /** The root fields, those within fragments included and whatever their conditions say. */
    private static Stream<Field> fields(ExecutionContext execution, SelectionSet selections) {
        return selections.getSelections().stream().flatMap(selection -> fields(execution, selection));
    }

    private static Stream<Field> fields(ExecutionContext execution, Selection<?> selection) {
        return switch (selection) {
            case Field field -> Stream.of(field);
            case InlineFragment fragment -> fields(execution, fragment.getSelectionSet());
            case FragmentSpread spread ->
                fields(execution, execution.getFragment(spread.getName()).getSelectionSet());
            default -> throw new IllegalStateException("A selection of an unknown kind");
        };
    }

    private static String type(OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> "Query";
            case MUTATION -> "Mutation";
            case SUBSCRIPTION -> "Subscription";
        };
    }

    private void check(String operation, Caller caller) {
        Permission permission = AccessTable.ENTRIES.get(operation);
        if (permission == null) {
            throw new RefusedException(ErrorCode.FORBIDDEN, operation + " is open to nobody.");
        }
        switch (permission.judge(caller, anonymousReads)) {
            case PERMITTED -> {}
            case UNKNOWN_CALLER ->
                throw new RefusedException(ErrorCode.UNAUTHENTICATED, operation + " " + permission.describe() + ".");
            case FORBIDDEN ->
                throw new RefusedException(ErrorCode.FORBIDDEN, operation + " " + permission.describe() + ".");
        }
    }
}
