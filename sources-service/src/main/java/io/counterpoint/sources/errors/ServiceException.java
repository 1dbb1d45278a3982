package io.counterpoint.sources.errors;

/** A failure meant for the client: its code and its message are shown as they are. */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /**
     * A failure with a cause that only the log shows.
     *
     * @param code what the client may branch on
     * @param message one sentence for people; must not reveal anything internal
     * @param cause what lies behind it
     */
    public ServiceException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    private ServiceException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /** The request is malformed; {@code message} says where and why. */
    public static ServiceException badInput(String message) {
        return new ServiceException(ErrorCode.BAD_INPUT, message);
    }

    /** The request passes a limit; {@code message} says which, and by how much. */
    public static ServiceException limitExceeded(String message) {
        return new ServiceException(ErrorCode.LIMIT_EXCEEDED, message);
    }

    /** What the client may branch on. */
    public ErrorCode code() {
        return code;
    }

    /** The message shown to the client. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
