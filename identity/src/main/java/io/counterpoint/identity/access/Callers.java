package io.counterpoint.identity.access;

import io.counterpoint.identity.token.BearerToken;
import io.counterpoint.identity.token.InvalidTokenException;
import io.counterpoint.identity.token.KeysUnavailableException;
import io.counterpoint.identity.token.TokenVerifier;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out from a request's headers who sent it. */
public final class Callers {

    private final TokenVerifier verifier;
    private final ServiceTokens services;

    /** Believes whom the configuration says. */
    public Callers(Vertx vertx, AccessConfig config) {
        this.verifier = new TokenVerifier(vertx, config.issuer(), config, config.rolesClaim());
        this.services = new ServiceTokens(config.serviceTokens());
    }

    /**
     * Who sent a request with these headers. Completes at once or on the context that asks. Fails with {@link
     * InvalidTokenException} when a token is not accepted, and with {@link KeysUnavailableException}.
     */
    public Future<Caller> of(MultiMap headers) {
        try {
            boolean isService = isService(headers.get(ServiceTokens.HEADER));
            String token = BearerToken.of(headers);
            return token == null
                    ? Future.succeededFuture(new Caller(null, isService))
                    : verifier.verify(token).map(identity -> new Caller(identity, isService));
        } catch (InvalidTokenException refused) {
            return Future.failedFuture(refused);
        }
    }

    /**
     * Who sends an operation over a connection that was opened with these headers, by the keys that are known: they were
     * when it was opened.
     *
     * @throws InvalidTokenException when the token is not accepted any more
     */
    public Caller now(Map<String, List<String>> headers) {
        MultiMap all = MultiMap.caseInsensitiveMultiMap();
        headers.forEach(all::add);
        String token = BearerToken.of(all);
        return new Caller(token == null ? null : verifier.verifyNow(token), isService(all.get(ServiceTokens.HEADER)));
    }

    private boolean isService(@Nullable String token) {
        if (token != null && !services.accept(token)) {
            throw new InvalidTokenException("in " + ServiceTokens.HEADER + " is not the one that was agreed on");
        }
        return token != null;
    }
}
