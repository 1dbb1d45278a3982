package io.counterpoint.claims.feed;

/** The feed cannot be read; trying again later may help. */
final class FeedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FeedException(String message) {
        super(message);
    }
}
