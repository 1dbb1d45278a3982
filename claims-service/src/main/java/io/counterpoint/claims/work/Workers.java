package io.counterpoint.claims.work;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Runs what takes time on threads made for it; the result comes back to the event loop that asked. */
@ApplicationScoped
public class Workers {
    private final Vertx vertx;

    Workers(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Computes; fails when that takes longer than the limit. */
    public <T> Uni<T> compute(Callable<T> work, Duration limit) {
        return Uni.createFrom().deferred(() -> {
            Context asking = vertx.getDelegate().getOrCreateContext();
            // A session may follow, and must not open on the timer's thread.
            return vertx.executeBlocking(work, false)
                    .ifNoItem()
                    .after(limit)
                    .failWith(() -> new IllegalStateException("Took longer than " + limit))
                    .emitOn(command -> asking.runOnContext(ignored -> command.run()));
        });
    }
}
