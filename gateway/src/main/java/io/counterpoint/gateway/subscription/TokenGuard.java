package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.identity.TokenCheck;
import io.counterpoint.gateway.json.JsonObject;
import io.quarkus.arc.DefaultBean;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;

/** Decides over connections by their tokens; they end with them. */
@DefaultBean
@Singleton
final class TokenGuard implements ConnectionGuard {

    private final TokenCheck tokens;

    TokenGuard(TokenCheck tokens) {
        this.tokens = tokens;
    }

    @Override
    public Future<Judgement> judge(MultiMap headers, JsonObject payload) {
        return tokens.judge(headers).map(TokenGuard::judgement);
    }

    private static Judgement judgement(TokenCheck.Verdict verdict) {
        return switch (verdict) {
            case TokenCheck.Verdict.Admitted admitted -> new Judgement(Verdict.ACCEPT, admitted.until());
            case TokenCheck.Verdict.Refused refused -> new Judgement(Verdict.UNAUTHENTICATED, null);
            case TokenCheck.Verdict.Unavailable unavailable -> new Judgement(Verdict.UNAVAILABLE, null);
        };
    }
}
