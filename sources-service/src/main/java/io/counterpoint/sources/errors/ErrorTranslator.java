package io.counterpoint.sources.errors;

import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import io.counterpoint.identity.access.RefusedException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns every error of the GraphQL engine into what a client sees: a message, where it arose, and a code. */
public final class ErrorTranslator {

    private static final Logger LOG = Logger.getLogger(ErrorTranslator.class);

    private static final Pattern VALUE_IN_FULL = Pattern.compile(" with value '.*?(?:' (?=is not )|$)", Pattern.DOTALL);
    private static final Pattern INNER_REASON = Pattern.compile(" - .*(?:Value[{]|SRGQL).*", Pattern.DOTALL);
    private static final int LONGEST_MESSAGE = 1_000;

    private ErrorTranslator() {}

    /** The error as GraphQL's response format has it, with {@code extensions.code}. */
    public static JsonObject toJson(GraphQLError error) {
        JsonObject json = ofFailure(error);
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            json.put("locations", locations(error.getLocations()));
        }
        if (error.getPath() != null) {
            json.put("path", new JsonArray(error.getPath()));
        }
        return json;
    }

    /** An error that arose outside the execution of an operation. */
    public static JsonObject toJson(ErrorCode code, String message) {
        return new JsonObject().put("message", message).put("extensions", new JsonObject().put("code", code.name()));
    }

    /** A failure nobody expected: logged with an id, of which alone the client learns. */
    public static JsonObject internal(Throwable failure) {
        UUID id = UUID.randomUUID();
        LOG.errorf(failure, "Internal error %s", id);
        return internal(id);
    }

    /** The code of an error of an operation that was executed, or refused. */
    public static ErrorCode codeOf(GraphQLError error) {
        return switch (error) {
            case ExceptionWhileDataFetching fetching -> codeOf(fetching.getException());
            case RefusedException refused -> code(refused.reason());
            case AbortExecutionException limit -> ErrorCode.LIMIT_EXCEEDED;
            case NonNullableFieldWasNullError missing -> ErrorCode.INTERNAL;
            default -> ErrorCode.BAD_INPUT;
        };
    }

    private static ErrorCode codeOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(ServiceException.class::isInstance)
                .map(expected -> ((ServiceException) expected).code())
                .findFirst()
                .orElse(ErrorCode.INTERNAL);
    }

    private static JsonObject ofFailure(GraphQLError error) {
        return switch (error) {
            case ExceptionWhileDataFetching fetching -> ofException(fetching.getException());
            case RefusedException refused -> toJson(code(refused.reason()), refused.sentence());
            case AbortExecutionException limit -> toJson(ErrorCode.LIMIT_EXCEEDED, capitalised(limit.getMessage()));
            case NonNullableFieldWasNullError missing -> internalWithoutTrace(missing.getMessage());
            default -> toJson(ErrorCode.BAD_INPUT, plain(String.valueOf(error.getMessage())));
        };
    }

    private static ErrorCode code(RefusedException.Reason reason) {
        return switch (reason) {
            case UNAUTHENTICATED -> ErrorCode.UNAUTHENTICATED;
            case FORBIDDEN -> ErrorCode.FORBIDDEN;
        };
    }

    /** The engine's message without the parts that print its own classes. */
    private static String plain(String message) {
        String shortened = message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
        String withoutValue = VALUE_IN_FULL.matcher(shortened).replaceFirst(" ");
        return INNER_REASON.matcher(withoutValue).replaceFirst(".");
    }

    private static JsonObject ofException(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof ServiceException expected) {
                LOG.debugf(expected, "Answered %s", expected.code());
                return toJson(expected.code(), expected.reason());
            }
            cause = cause.getCause();
        }
        return internal(failure);
    }

    /** The code of a document that could not be parsed. */
    public static ErrorCode codeOf(InvalidSyntaxException failure) {
        boolean limit = failure instanceof ParseCancelledException
                || failure instanceof ParseCancelledTooDeepException
                || failure instanceof ParseCancelledTooManyCharsException;
        return limit ? ErrorCode.LIMIT_EXCEEDED : ErrorCode.BAD_INPUT;
    }

    private static JsonObject internalWithoutTrace(@Nullable String message) {
        UUID id = UUID.randomUUID();
        LOG.errorf("Internal error %s: %s", id, message);
        return internal(id);
    }

    private static JsonObject internal(UUID id) {
        return toJson(ErrorCode.INTERNAL, "An internal error occurred; it is in the log as " + id + ".");
    }

    private static JsonArray locations(List<SourceLocation> locations) {
        JsonArray array = new JsonArray();
        locations.forEach(location ->
                array.add(new JsonObject().put("line", location.getLine()).put("column", location.getColumn())));
        return array;
    }

    private static String capitalised(@Nullable String message) {
        return message == null || message.isEmpty()
                ? "The operation passes a limit."
                : Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }
}
