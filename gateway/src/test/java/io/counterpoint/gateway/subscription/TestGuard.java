package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.json.JsonObject;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;

/** Refuses those who say that they are nobody, or a stranger. */
@Singleton
final class TestGuard implements ConnectionGuard {

    @Override
    public Future<Verdict> judge(MultiMap headers, JsonObject payload) {
        String who = String.valueOf(headers.get("authorization"));
        return Future.succeededFuture(
                switch (who) {
                    case "nobody" -> Verdict.UNAUTHENTICATED;
                    case "stranger" -> Verdict.FORBIDDEN;
                    default -> Verdict.ACCEPT;
                });
    }
}
