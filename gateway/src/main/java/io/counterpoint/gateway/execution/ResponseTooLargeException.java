package io.counterpoint.gateway.execution;

/** The response would be larger than allowed. */
final class ResponseTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ResponseTooLargeException(int maxBytes) {
        super("The response is larger than " + maxBytes + " bytes; ask for less at once", null, false, false);
    }
}
