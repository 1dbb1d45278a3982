package io.counterpoint.claims.derivation;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Runs what takes time on threads made for it; the result comes back to the event loop that asked. */
@ApplicationScoped
class Workers {
    private final Vertx vertx;
    private final DerivationConfig config;

    Workers(Vertx vertx, DerivationConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    /** Computes; fails when that takes longer than the limit. */
    <T> Uni<T> compute(Callable<T> work) {
        return Uni.createFrom().deferred(() -> {
            Context asking = vertx.getDelegate().getOrCreateContext();
            // A session may follow, and must not open on the timer's thread.
            return vertx.executeBlocking(work, false)
                    .ifNoItem()
                    .after(config.timeLimit())
                    .failWith(() -> new IllegalStateException("Took longer than " + config.timeLimit()))
                    .emitOn(command -> asking.runOnContext(ignored -> command.run()));
        });
    }
}
