package io.counterpoint.gateway.execution;

/** A subgraph did not give a usable answer. The message is fit for clients. */
public final class SubgraphUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /** The subgraph may answer later. */
    public SubgraphUnavailableException(String message) {
        this(message, ErrorCode.UNAVAILABLE);
    }

    /** With another code than {@link ErrorCode#UNAVAILABLE}. */
    public SubgraphUnavailableException(String message, ErrorCode code) {
        super(message, null, false, false);
        this.code = code;
    }

    /** The code that clients see. */
    public ErrorCode code() {
        return code;
    }
}
