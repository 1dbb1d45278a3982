package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.json.JsonObject;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;

/** Decides who may open a WebSocket or an event stream. */
@FunctionalInterface
public interface ConnectionGuard {

    /** What becomes of a connection. */
    enum Verdict {
        /** It may be used. */
        ACCEPT,
        /** Who is asking must say so: 4401, or status 401. */
        UNAUTHENTICATED,
        /** Who is asking may not: 4403, or status 403. */
        FORBIDDEN
    }

    /**
     * Decides about a connection, once, before its first operation.
     *
     * @param headers of the request that opens it, with what the client says of itself in {@code connection_init}
     * @param payload all that it says there; empty for event streams
     */
    Future<Verdict> judge(MultiMap headers, JsonObject payload);
}
