package io.counterpoint.gateway.json;

/** The bytes are not a JSON text. The message says what is wrong and at which byte, and quotes nothing. */
public final class MalformedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedJsonException(String problem, int offset) {
        super(problem + " at byte " + offset, null, false, false);
    }
}
