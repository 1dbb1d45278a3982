package io.counterpoint.identity.access;

import io.counterpoint.identity.token.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param identity who is behind it; null for somebody without a token
 * @param isService whether the gateway or another service sent it
 */
public record Caller(@Nullable Identity identity, boolean isService) {

    /** Under this name the caller stands in a request's routing context, and in the context of its execution. */
    public static final String KEY = "counterpoint.caller";

    /** Somebody of whom nothing is known. */
    public static final Caller NOBODY = new Caller(null, false);
}
