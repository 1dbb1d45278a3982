package io.counterpoint.gateway.limits;

import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.RequestRejectedException;

/** An operation is not let in for now; the same may be welcome later. */
public final class TurnedAwayException extends RequestRejectedException {

    private static final long serialVersionUID = 1L;

    private final Limit limit;
    private final long retryAfter;

    /** What an operation came up against. */
    public enum Limit {
        /** Its client asks too often. */
        RATE,
        /** Too many operations run and wait. */
        CONCURRENCY
    }

    /**
     * An operation that is turned away.
     *
     * @param rule what is allowed, a sentence without its full stop
     * @param retryAfter in so many seconds it may be sent again
     */
    TurnedAwayException(Limit limit, String rule, long retryAfter) {
        super(ErrorCode.LIMIT_EXCEEDED, rule + "; try again in " + retryAfter + " s");
        this.limit = limit;
        this.retryAfter = retryAfter;
    }

    /** What the operation came up against. */
    public Limit limit() {
        return limit;
    }

    /** In how many seconds it may be sent again. */
    public long retryAfter() {
        return retryAfter;
    }
}
