package io.counterpoint.sources.errors;

import graphql.execution.AbortExecutionException;

/** An operation that is refused before any of it runs. */
public final class RefusedException extends AbortExecutionException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /**
     * A refusal.
     *
     * @param code what the client may branch on
     * @param message one sentence for people
     */
    public RefusedException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }

    /** The HTTP status that says so: 401 to whoever has not said who they are, 403 to others. */
    public int status() {
        return code == ErrorCode.UNAUTHENTICATED ? 401 : 403;
    }
}
