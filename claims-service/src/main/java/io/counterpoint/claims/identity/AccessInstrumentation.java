package io.counterpoint.claims.identity;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
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
import io.counterpoint.claims.error.ErrorCode;
import io.counterpoint.claims.error.RefusedException;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Compares each operation with the {@link AccessTable} before any of it runs, and refuses it as a whole. */
@Unremovable // Looked up by AccessControl.
@Singleton
public final class AccessInstrumentation extends SimplePerformantInstrumentation {

    private static final Logger LOG = Logger.getLogger(AccessInstrumentation.class);
    private static final String TYPENAME = "__typename";

    /** Where the framework puts the headers of a request, or of the one that opened a WebSocket. */
    private static final String HEADERS = "httpHeaders";

    private final Callers callers;
    private final boolean anonymousReads;

    AccessInstrumentation(Callers callers, IdentityConfig config) {
        this.callers = callers;
        this.anonymousReads = config.anonymousReads();
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        OperationDefinition operation = execution.getOperationDefinition();
        Caller caller = caller(execution.getGraphQLContext());
        execution.getGraphQLContext().put(CurrentCaller.KEY, caller);
        fields(execution, operation.getSelectionSet())
                .map(Field::getName)
                .filter(field -> !field.equals(TYPENAME))
                .forEach(field -> check(type(operation) + "." + field, caller));
        return super.beginExecuteOperation(parameters, state);
    }

    private Caller caller(GraphQLContext context) {
        Map<String, List<String>> headers = context.getOrDefault(HEADERS, Map.of());
        try {
            return callers.now(headers);
        } catch (InvalidTokenException refused) {
            LOG.infof("An operation is refused: %s", refused.sentence());
            throw new RefusedException(ErrorCode.UNAUTHENTICATED, refused.sentence());
        }
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
