package io.counterpoint.gateway.caching;

/** Who may keep an answer. */
public enum CacheScope {
    /** Everybody on the way, for everybody. */
    PUBLIC,
    /** Only the client itself. */
    PRIVATE
}
