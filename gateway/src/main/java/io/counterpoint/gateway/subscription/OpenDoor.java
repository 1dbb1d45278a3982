package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.json.JsonObject;
import io.quarkus.arc.DefaultBean;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;

/** Lets everybody in, as long as nothing else decides over identities. */
@DefaultBean
@Singleton
final class OpenDoor implements ConnectionGuard {

    @Override
    public Future<Verdict> judge(MultiMap headers, JsonObject payload) {
        return Future.succeededFuture(Verdict.ACCEPT);
    }
}
