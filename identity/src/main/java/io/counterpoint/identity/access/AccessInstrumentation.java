package io.counterpoint.identity.access;

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
import io.counterpoint.identity.token.InvalidTokenException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Compares each operation with the {@link AccessPolicy} before any of it runs, and refuses it as a whole with {@link
 * RefusedException}. Afterwards its caller stands under {@link Caller#KEY} in the context of the execution.
 */
public final class AccessInstrumentation extends SimplePerformantInstrumentation {

    private static final Logger LOG = Logger.getLogger(AccessInstrumentation.class);
    private static final String TYPENAME = "__typename";

    private final AccessPolicy policy;
    private final Function<GraphQLContext, Caller> callers;

    /**
     * Enforces a policy.
     *
     * @param callers finds out by an execution's context who asks; may throw {@link InvalidTokenException}
     */
    public AccessInstrumentation(AccessPolicy policy, Function<GraphQLContext, Caller> callers) {
        this.policy = policy;
        this.callers = callers;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        OperationDefinition operation = execution.getOperationDefinition();
        Caller caller = caller(execution.getGraphQLContext());
        execution.getGraphQLContext().put(Caller.KEY, caller);
        fields(execution, operation.getSelectionSet())
                .map(Field::getName)
                .filter(field -> !field.equals(TYPENAME))
                .forEach(field -> policy.check(type(operation) + "." + field, caller));
        return super.beginExecuteOperation(parameters, state);
    }

    private Caller caller(GraphQLContext context) {
        try {
            return callers.apply(context);
        } catch (InvalidTokenException refused) {
            LOG.infof("An operation is refused: %s", refused.sentence());
            throw new RefusedException(RefusedException.Reason.UNAUTHENTICATED, refused.sentence());
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
}
