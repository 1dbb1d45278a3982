package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.json.JsonObject;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;

/** Refuses those who say that they are nobody, or a stranger; for the others their tokens count. */
@Singleton
final class TestGuard implements ConnectionGuard {

    private final TokenGuard tokens;

    TestGuard(TokenGuard tokens) {
        this.tokens = tokens;
    }

    @Override
    public Future<Judgement> judge(MultiMap headers, JsonObject payload) {
        return switch (String.valueOf(headers.get("authorization"))) {
            case "nobody" -> Future.succeededFuture(new Judgement(Verdict.UNAUTHENTICATED, null));
            case "stranger" -> Future.succeededFuture(new Judgement(Verdict.FORBIDDEN, null));
            default -> tokens.judge(headers, payload);
        };
    }
}
