package io.counterpoint.sources.identity;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out from a request's headers who sent it. */
@ApplicationScoped
class Callers {

    private static final String SCHEME = "bearer ";

    private final TokenVerifier verifier;
    private final ServiceTokens services;

    Callers(TokenVerifier verifier, ServiceTokens services) {
        this.verifier = verifier;
        this.services = services;
    }

    /**
     * Who sent a request with these headers. Fails with {@link InvalidTokenException} when a token is not accepted, and
     * with {@link SigningKeys.UnavailableException}.
     */
    Future<Caller> of(MultiMap headers) {
        try {
            boolean isService = isService(headers.get(ServiceTokens.HEADER));
            String token = token(headers.getAll(HttpHeaders.AUTHORIZATION));
            return token == null
                    ? Future.succeededFuture(new Caller(null, isService))
                    : verifier.verify(token).map(identity -> new Caller(identity, isService));
        } catch (InvalidTokenException refused) {
            return Future.failedFuture(refused);
        }
    }

    private boolean isService(@Nullable String token) {
        if (token != null && !services.accept(token)) {
            throw new InvalidTokenException("in " + ServiceTokens.HEADER + " is not the one that was agreed on");
        }
        return token != null;
    }

    private static @Nullable String token(List<String> authorizations) {
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
