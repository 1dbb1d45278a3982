package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.json.JsonObject;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
        FORBIDDEN,
        /** It cannot be decided now: 1013, or status 503. */
        UNAVAILABLE
    }

    /**
     * A decision.
     *
     * @param until when an accepted connection has to end; null for one that may go on
     */
    record Judgement(Verdict verdict, @Nullable Instant until) {}

    /**
     * Decides about a connection, once, before its first operation; completes on the context that asks.
     *
     * @param headers of the request that opens it, with what the client says of itself in {@code connection_init}
     * @param payload all that it says there; empty for event streams
     */
    Future<Judgement> judge(MultiMap headers, JsonObject payload);
}
