package io.counterpoint.claims.error;

import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.language.SourceLocation;
import io.counterpoint.identity.access.RefusedException;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Gives every error of an answer its code, in one place: after execution, when each error still knows its exception.
 * Found by the GraphQL engine as a service.
 */
public final class ErrorCoding implements EventingService {
    private static final Logger LOG = Logger.getLogger(ErrorCoding.class);

    @Override
    @SuppressWarnings("NullAway") // null stands for a service that is always on
    public String getConfigKey() {
        return null;
    }

    @Override
    public void afterExecute(Context context) {
        if (context instanceof SmallRyeContext execution) {
            ExecutionResult result = execution.unwrap(ExecutionResult.class);
            if (!result.getErrors().isEmpty()) {
                execution.setExecutionResult(coded(result));
            }
        }
    }

    static ExecutionResult coded(ExecutionResult result) {
        List<GraphQLError> causes = result.getErrors().stream()
                .filter(error -> !(error instanceof NonNullableFieldWasNullError))
                .toList();
        // That a field is missing is news only where nothing tells why.
        List<GraphQLError> told = causes.isEmpty() ? result.getErrors() : causes;
        return ExecutionResultImpl.newExecutionResult()
                .from(result)
                .errors(told.stream().map(ErrorCoding::coded).toList())
                .build();
    }

    /** The code that clients will see. */
    static ErrorCode codeOf(GraphQLError error) {
        return switch (error) {
            case ExceptionWhileDataFetching failure ->
                Failures.classify(failure.getException()) instanceof Failures.ForClient told
                        ? told.code()
                        : ErrorCode.INTERNAL;
            case RefusedException refused -> code(refused.reason());
            case AbortExecutionException limit -> ErrorCode.LIMIT_EXCEEDED;
            case NonNullableFieldWasNullError missing -> ErrorCode.INTERNAL;
            default -> ErrorCode.BAD_INPUT;
        };
    }

    private static GraphQLError coded(GraphQLError error) {
        return switch (error) {
            case ExceptionWhileDataFetching failure -> thrown(failure);
            case RefusedException refused -> copy(refused, code(refused.reason()), refused.sentence());
            case AbortExecutionException limit ->
                copy(limit, ErrorCode.LIMIT_EXCEEDED, String.valueOf(limit.getMessage()));
            case NonNullableFieldWasNullError missing ->
                copy(missing, ErrorCode.INTERNAL, "A field that is always there is missing.");
            default -> copy(error, ErrorCode.BAD_INPUT, withoutTypes(error.getMessage()));
        };
    }

    private static ErrorCode code(RefusedException.Reason reason) {
        return switch (reason) {
            case UNAUTHENTICATED -> ErrorCode.UNAUTHENTICATED;
            case FORBIDDEN -> ErrorCode.FORBIDDEN;
        };
    }

    /** The engine words a malformed scalar in an input object with the class that it would have become. */
    private static String withoutTypes(String message) {
        return message.contains("Unknown Scalar Type")
                ? "The value of an argument is malformed: a date must be like 2026-01-31, a time like 2026-01-31T12:00:00Z."
                : message;
    }

    private static GraphQLError thrown(ExceptionWhileDataFetching failure) {
        return switch (Failures.classify(failure.getException())) {
            case Failures.ForClient told -> copy(failure, told.code(), told.message());
            case Failures.Internal mistake -> {
                UUID reference = UUID.randomUUID();
                LOG.errorf(mistake.cause(), "A request failed, reference %s", reference);
                yield copy(failure, ErrorCode.INTERNAL, "Something went wrong; reference " + reference + ".");
            }
        };
    }

    private static GraphQLError copy(GraphQLError error, ErrorCode code, String message) {
        List<SourceLocation> locations = error.getLocations() == null ? List.of() : error.getLocations();
        return new CodedError(message, locations, error.getPath(), code);
    }
}
