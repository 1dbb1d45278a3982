package io.counterpoint.gateway.supergraph;

/** The text is not a composed supergraph; the message says why. */
public final class InvalidSupergraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSupergraphException(String message) {
        super(message);
    }

    InvalidSupergraphException(String message, Throwable cause) {
        super(message, cause);
    }
}
