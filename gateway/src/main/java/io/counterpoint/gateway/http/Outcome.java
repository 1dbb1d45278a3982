package io.counterpoint.gateway.http;

import io.counterpoint.gateway.caching.CachePolicy;
import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.execution.ResponseError;
import java.util.List;
import java.util.Locale;

/**
 * What became of one operation.
 *
 * @param policy how long the response may be kept
 */
record Outcome(Kind kind, GraphQLResponse response, CachePolicy policy) {

    /** How far an operation came. */
    enum Kind {
        /** It ran, well or badly. */
        EXECUTED,
        /** It could not or was not allowed to run. */
        REJECTED,
        /** It changes something, and was asked in a way that must not. */
        NOT_A_QUERY,
        /** The router has a defect. */
        FAILED
    }

    /** What an outcome is called in figures and traces. */
    enum Label {
        /** It ran, and whatever is missing is so because of what was asked. */
        EXECUTED,
        /** It ran, and something is missing because the router, a subgraph or a database failed. */
        INCOMPLETE,
        /** It could not or was not allowed to run. */
        REJECTED,
        /** It changes something, and was asked in a way that must not. */
        NOT_A_QUERY,
        /** The router has a defect. */
        FAILED;

        private final String word = name().toLowerCase(Locale.ROOT);

        String word() {
            return word;
        }

        /** Whether it counts against what is promised to clients. */
        boolean isFault() {
            return this == INCOMPLETE || this == FAILED;
        }
    }

    Label label() {
        return switch (kind) {
            case EXECUTED -> response.isFaulty() ? Label.INCOMPLETE : Label.EXECUTED;
            case REJECTED -> Label.REJECTED;
            case NOT_A_QUERY -> Label.NOT_A_QUERY;
            case FAILED -> Label.FAILED;
        };
    }

    static Outcome executed(GraphQLResponse response, CachePolicy policy) {
        return new Outcome(Kind.EXECUTED, response, policy);
    }

    static Outcome rejected(RequestRejectedException reason) {
        return new Outcome(Kind.REJECTED, GraphQLResponse.rejected(reason.errors()), CachePolicy.NO_STORE);
    }

    static Outcome notAQuery() {
        return without(Kind.NOT_A_QUERY, ErrorCode.BAD_INPUT, "Only queries may be sent with GET");
    }

    /** For a client that has gone. */
    static Outcome unheard() {
        return without(Kind.REJECTED, ErrorCode.UNAVAILABLE, "The client did not wait for the answer");
    }

    static Outcome failed() {
        return without(Kind.FAILED, ErrorCode.INTERNAL, "The router failed; its log tells why");
    }

    private static Outcome without(Kind kind, ErrorCode code, String message) {
        return new Outcome(
                kind, GraphQLResponse.rejected(List.of(ResponseError.of(code, message))), CachePolicy.NO_STORE);
    }
}
