package io.counterpoint.identity.access;

import graphql.execution.AbortExecutionException;

/** An operation that is refused before any of it runs. The message is one sentence for the client. */
public final class RefusedException extends AbortExecutionException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why an operation is refused; the names are those that clients see as the code of the error. */
    public enum Reason {
        /** The request does not say who sends it, or not so that it is believed. */
        UNAUTHENTICATED(401),
        /** The sender may not do this. */
        FORBIDDEN(403);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The HTTP status that says so. */
        public int status() {
            return status;
        }
    }

    RefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why it is refused. */
    public Reason reason() {
        return reason;
    }

    /** The sentence for the client. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
