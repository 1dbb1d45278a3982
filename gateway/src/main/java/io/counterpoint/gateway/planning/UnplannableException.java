package io.counterpoint.gateway.planning;

/** The operation is valid but no way leads to what it asks for; the message names the field and the reason. */
public final class UnplannableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnplannableException(String message) {
        super(message, null, false, false);
    }
}
