package io.counterpoint.claims.identity;

import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param identity who is behind it; null for somebody without a token
 * @param isService whether the gateway or another service sent it
 */
record Caller(@Nullable Identity identity, boolean isService) {}
