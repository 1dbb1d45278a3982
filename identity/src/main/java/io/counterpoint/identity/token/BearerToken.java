package io.counterpoint.identity.token;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the token of a request. */
public final class BearerToken {

    private static final String SCHEME = "bearer ";

    private BearerToken() {}

    /**
     * The token in a request's headers, or null where it bears none.
     *
     * @throws InvalidTokenException for several, and for credentials of another kind
     */
    public static @Nullable String of(MultiMap headers) {
        List<String> authorizations = headers.getAll(HttpHeaders.AUTHORIZATION);
        if (authorizations.isEmpty()) {
            return null;
        }
        String authorization = authorizations.getFirst();
        if (authorizations.size() > 1 || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new InvalidTokenException("must come in one authorization header, as a Bearer token");
        }
        return authorization.substring(SCHEME.length()).strip();
    }
}
