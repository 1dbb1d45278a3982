package io.counterpoint.identity.token;

/** A token that is not accepted. The message says why, and nothing of what stands in the token. */
public final class InvalidTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason completes the sentence that begins with "The token" */
    public InvalidTokenException(String reason) {
        super("The token " + reason + ".", null, false, false);
    }

    /** The sentence for the client and the log. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The same as a value of {@code WWW-Authenticate}. */
    public String challenge() {
        return "Bearer error=\"invalid_token\", error_description=\"" + sentence() + "\"";
    }
}
