package io.counterpoint.gateway.identity;

/** A token that is not accepted. The message says why, and nothing of what stands in the token. */
final class InvalidTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason completes the sentence that begins with "The token" */
    InvalidTokenException(String reason) {
        super("The token " + reason + ".", null, false, false);
    }

    /** The sentence for the client and the log. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
