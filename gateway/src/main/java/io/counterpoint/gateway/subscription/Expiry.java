package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends something that may last only as long as the token that it was opened with. */
final class Expiry {

    private static final long NONE = -1;

    private final Vertx vertx;
    private final long timer;

    /** Runs {@code ending} on the current context when {@code until} has come; never where there is none. */
    Expiry(Vertx vertx, @Nullable Instant until, Runnable ending) {
        this.vertx = vertx;
        this.timer = until == null ? NONE : vertx.setTimer(milliseconds(until), id -> ending.run());
    }

    private static long milliseconds(Instant until) {
        return Math.max(1, Duration.between(Instant.now(), until).toMillis());
    }

    /** What a client is told. */
    static RequestRejectedException rejection() {
        return new RequestRejectedException(ErrorCode.UNAUTHENTICATED, "The token has expired; subscribe anew");
    }

    void cancel() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
        }
    }
}
