package io.counterpoint.gateway.identity;

import io.counterpoint.identity.token.BearerToken;
import io.counterpoint.identity.token.InvalidTokenException;
import io.counterpoint.identity.token.TokenVerifier;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides over requests by the tokens that they bear. */
@Singleton
public final class TokenCheck {

    private static final System.Logger LOG = System.getLogger(TokenCheck.class.getName());
    private static final Future<Verdict> ADMITTED = Future.succeededFuture(new Verdict.Admitted(null));

    private final @Nullable TokenVerifier verifier;
    private final boolean anonymous;

    TokenCheck(Vertx vertx, IdentityConfig config) {
        this.verifier = config.issuer()
                .map(issuer -> new TokenVerifier(vertx, issuer, config, null))
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
        try {
            String token = BearerToken.of(headers);
            return token == null ? nobody() : judge(verifier, token);
        } catch (InvalidTokenException invalid) {
            return Future.succeededFuture(refused(invalid));
        }
    }

    private Future<Verdict> nobody() {
        return anonymous
                ? ADMITTED
                : Future.succeededFuture(new Verdict.Refused("The request needs a token.", "Bearer"));
    }

    private static Future<Verdict> judge(TokenVerifier verifier, String token) {
        return verifier.verify(token)
                .<Verdict>map(identity -> new Verdict.Admitted(identity.validUntil()))
                .recover(failure -> Future.succeededFuture(refusal(failure)));
    }

    private static Verdict refusal(Throwable failure) {
        return failure instanceof InvalidTokenException invalid ? refused(invalid) : new Verdict.Unavailable();
    }

    private static Verdict refused(InvalidTokenException invalid) {
        String sentence = invalid.sentence();
        LOG.log(System.Logger.Level.INFO, "A request is refused: " + sentence);
        return new Verdict.Refused(sentence, invalid.challenge());
    }
}
