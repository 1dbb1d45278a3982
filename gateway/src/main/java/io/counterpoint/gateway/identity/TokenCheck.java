package io.counterpoint.gateway.identity;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides over requests by the tokens that they bear. */
@Singleton
public final class TokenCheck {

    private static final System.Logger LOG = System.getLogger(TokenCheck.class.getName());
    private static final String SCHEME = "bearer ";
    private static final Future<Verdict> ADMITTED = Future.succeededFuture(new Verdict.Admitted(null));

    private final Vertx vertx;
    private final @Nullable TokenVerifier verifier;
    private final boolean anonymous;

    TokenCheck(Vertx vertx, IdentityConfig config) {
        this.vertx = vertx;
        this.verifier = config.issuer()
                .map(issuer -> new TokenVerifier(new SigningKeys(vertx, config, issuer), config, issuer))
                .orElse(null);
        this.anonymous = config.anonymous();
    }

    /** What becomes of a request. */
    public sealed interface Verdict {

        /**
         * It may go on.
         *
         * @param until when its token ends; null where it needs none
         */
        record Admitted(@Nullable Instant until) implements Verdict {}

        /**
         * Who is asking is not known.
         *
         * @param sentence why, for people
         * @param challenge the value of {@code WWW-Authenticate}
         */
        record Refused(String sentence, String challenge) implements Verdict {}

        /** Tokens cannot be verified now. */
        record Unavailable() implements Verdict {}
    }

    void say(@Observes StartupEvent start, IdentityConfig config) {
        LOG.log(
                System.Logger.Level.INFO,
                config.issuer()
                        .map(issuer -> "Tokens are accepted from " + issuer + " for " + config.audience()
                                + "; requests without one "
                                + (anonymous ? "go to the subgraphs, which decide." : "are refused."))
                        .orElse("Tokens are passed on as they are: the subgraphs alone decide who may do what."));
    }

    /** Decides over a request with these headers; never fails, and completes on the context that asks. */
    public Future<Verdict> judge(MultiMap headers) {
        if (verifier == null) {
            return ADMITTED;
        }
        List<String> authorizations = headers.getAll(HttpHeaders.AUTHORIZATION);
        if (authorizations.isEmpty()) {
            return anonymous
                    ? ADMITTED
                    : Future.succeededFuture(new Verdict.Refused("The request needs a token.", "Bearer"));
        }
        String authorization = authorizations.getFirst();
        if (authorizations.size() > 1 || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Future.succeededFuture(
                    refused(new InvalidTokenException("must come in one authorization header, as a Bearer token")));
        }
        return judge(verifier, authorization.substring(SCHEME.length()).strip());
    }

    private Future<Verdict> judge(TokenVerifier by, String token) {
        Instant known = by.known(token);
        if (known != null) {
            return Future.succeededFuture(new Verdict.Admitted(known));
        }
        Future<Verdict> verdict = by.verify(token)
                .<Verdict>map(Verdict.Admitted::new)
                .recover(failure -> Future.succeededFuture(refusal(failure)));
        return verdict.isComplete() ? verdict : here(verdict);
    }

    /** The keys may be fetched on behalf of several requests, on the context of one of them. */
    private Future<Verdict> here(Future<Verdict> verdict) {
        Context home = vertx.getOrCreateContext();
        Promise<Verdict> there = Promise.promise();
        verdict.onComplete(end -> home.runOnContext(unused -> there.handle(end)));
        return there.future();
    }

    private static Verdict refusal(Throwable failure) {
        return failure instanceof InvalidTokenException invalid ? refused(invalid) : new Verdict.Unavailable();
    }

    private static Verdict refused(InvalidTokenException invalid) {
        String sentence = invalid.sentence();
        LOG.log(System.Logger.Level.INFO, "A request is refused: " + sentence);
        return new Verdict.Refused(sentence, "Bearer error=\"invalid_token\", error_description=\"" + sentence + "\"");
    }
}
