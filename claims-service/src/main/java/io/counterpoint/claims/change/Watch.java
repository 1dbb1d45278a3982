package io.counterpoint.claims.change;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at some state again and again, once for any number of watchers, while there are any. A watcher who is slow misses
 * states in between, never the latest, and holds up no other.
 *
 * @param <S> the state; compared by its equals method
 */
public final class Watch<S> {
    private static final Logger LOG = Logger.getLogger(Watch.class);

    private final Vertx vertx;
    private final Duration interval;
    private final Uni<S> look;

    /**
     * A watch.
     *
     * @param look tells the state; when it fails, it is tried again
     * @param interval how often to look
     */
    public Watch(Vertx vertx, Supplier<Uni<? extends S>> look, Duration interval) {
        this.vertx = vertx;
        this.interval = interval;
        this.look = Uni.createFrom().<S>deferred(look).memoize().forFixedDuration(interval);
    }

    /**
     * What a reader makes of each state that differs from the one before, beginning with the state right now. Each is
     * made only when it is asked for, and tried again when making it fails.
     *
     * @param seen the state that the watcher knows already, if any
     * @param reader makes an item of the state that was seen before and the new one
     */
    public <T> Multi<T> items(@Nullable S seen, Reader<S, T> reader) {
        return Multi.createFrom().deferred(() -> {
            Context context = VertxContext.getOrCreateDuplicatedContext(vertx);
            Executor here = command -> context.runOnContext(ignored -> command.run());
            AtomicReference<@Nullable S> last = new AtomicReference<>(seen);
            return Multi.createBy()
                    .repeating()
                    .uni(() -> changeFrom(last.get(), here)
                            .chain(state -> reader.read(last.get(), state))
                            .runSubscriptionOn(here)
                            .onFailure()
                            .invoke(failure -> LOG.warnf("A change could not be read; trying again: %s", failure))
                            .onFailure()
                            .retry()
                            .withBackOff(interval, interval.multipliedBy(10))
                            .indefinitely()
                            .invoke(read -> last.set(read.state()))
                            .map(Read::item))
                    .indefinitely();
        });
    }

    private Uni<S> changeFrom(@Nullable S seen, Executor here) {
        return look.runSubscriptionOn(here)
                .emitOn(here)
                .repeat()
                .withDelay(interval)
                .indefinitely()
                .select()
                .where(state -> !state.equals(seen))
                .toUni();
    }

    /**
     * What was made of a state.
     *
     * @param state how far that goes: the state that counts as seen
     * @param item what watchers get
     */
    public record Read<S, T>(S state, T item) {}

    /** Makes items of states. */
    @FunctionalInterface
    public interface Reader<S, T> {
        /** The item for what has changed since {@code before}; null stands for nothing seen yet. */
        Uni<Read<S, T>> read(@Nullable S before, S now);
    }

    /** The states themselves, each that differs from the one before. */
    public Multi<S> states() {
        return items(null, (before, now) -> Uni.createFrom().item(new Read<>(now, now)));
    }
}
