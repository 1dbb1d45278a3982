package io.counterpoint.gateway.caching;

/**
 * How long an answer may be kept, and by whom.
 *
 * @param maxAge in seconds, not negative; 0 forbids keeping it
 */
public record CachePolicy(long maxAge, CacheScope scope) {

    /** May not be kept at all. */
    public static final CachePolicy NO_STORE = new CachePolicy(0, CacheScope.PRIVATE);

    /** What holds where nothing restricts it. */
    static final CachePolicy UNRESTRICTED = new CachePolicy(Long.MAX_VALUE, CacheScope.PUBLIC);

    /** What both allow. */
    CachePolicy and(CachePolicy other) {
        return new CachePolicy(
                Math.min(maxAge, other.maxAge), scope == CacheScope.PRIVATE ? CacheScope.PRIVATE : other.scope);
    }

    /** The same for nobody but the client. */
    public CachePolicy personal() {
        return new CachePolicy(maxAge, CacheScope.PRIVATE);
    }

    /** Whether the answer may be kept at all. */
    public boolean isCacheable() {
        return maxAge > 0;
    }

    /** The value of the header {@code Cache-Control}. */
    public String header() {
        if (!isCacheable()) {
            return "no-store";
        }
        return "max-age=" + maxAge + (scope == CacheScope.PUBLIC ? ", public" : ", private");
    }
}
