package io.counterpoint.claims.error;

/** A failure that clients are told about: its message is written for them. */
public final class ClientException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    private ClientException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /** The request is wrong. */
    public static ClientException badInput(String message) {
        return new ClientException(ErrorCode.BAD_INPUT, message);
    }

    /** Something that the request refers to does not exist. */
    public static ClientException notFound(String message) {
        return new ClientException(ErrorCode.NOT_FOUND, message);
    }

    /** The request contradicts what is stored. */
    public static ClientException conflict(String message) {
        return new ClientException(ErrorCode.CONFLICT, message);
    }

    /** What clients may branch on. */
    public ErrorCode code() {
        return code;
    }
}
