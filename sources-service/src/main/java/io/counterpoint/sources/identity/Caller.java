package io.counterpoint.sources.identity;

import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param identity who is behind it; null for somebody without a token
 * @param isService whether the gateway or another service sent it
 */
public record Caller(@Nullable Identity identity, boolean isService) {

    /** Under this name a request's caller stands in the context of its execution. */
    public static final String KEY = "counterpoint.caller";

    static final Caller NOBODY = new Caller(null, false);
}
