package io.counterpoint.claims.change;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at some state again and again while there are watchers: once for each who comes, and then once for all of them. A
 * watcher who is slow misses states in between, never the latest, and holds up no other.
 *
 * @param <S> the state
 */
public final class Watch<S> {
    private static final Logger LOG = Logger.getLogger(Watch.class);

    private final Vertx vertx;
    private final Duration interval;
    private final BiPredicate<S, S> isNews;
    private final Uni<S> ownLook;
    private final Uni<S> sharedLook;

    /**
     * A watch.
     *
     * @param look tells the state; when it fails, it is tried again
     * @param isNews whether a state, the second, is news to who has seen the first; it may be from shortly before that one
     * @param interval how often to look
     */
    public Watch(Vertx vertx, Supplier<Uni<? extends S>> look, BiPredicate<S, S> isNews, Duration interval) {
        this.vertx = vertx;
        this.interval = interval;
        this.isNews = isNews;
        this.ownLook = Uni.createFrom().deferred(look);
        this.sharedLook = ownLook.memoize().forFixedDuration(interval);
    }

    /**
     * What a reader makes of the state right now, whether it is news or not, and then of each that is. Each is made only when
     * it is asked for, and tried again when making it fails.
     *
     * @param seen the state that the watcher knows already, if any
     * @param reader makes an item of the state that was seen before and the new one
     */
    public <T> Multi<T> items(@Nullable S seen, Reader<S, T> reader) {
        return Multi.createFrom().deferred(() -> {
            Context context = VertxContext.getOrCreateDuplicatedContext(vertx);
            Executor here = command -> context.runOnContext(ignored -> command.run());
            AtomicReference<@Nullable S> last = new AtomicReference<>(seen);
            AtomicReference<@Nullable S> told = new AtomicReference<>();
            return Multi.createBy()
                    .repeating()
                    .uni(() -> next(told.get(), here)
                            .chain(state -> reader.read(last.get(), state))
                            .runSubscriptionOn(here)
                            .onFailure()
                            .invoke(failure -> LOG.warnf("A change could not be read; trying again: %s", failure))
                            .onFailure()
                            .retry()
                            .withBackOff(interval, interval.multipliedBy(10))
                            .indefinitely()
                            .invoke(read -> {
                                last.set(read.state());
                                told.set(read.state());
                            })
                            .map(Read::item))
                    .indefinitely();
        });
    }

    private Uni<S> next(@Nullable S told, Executor here) {
        // What others saw a moment ago may be older than what a new watcher knows already.
        return told == null
                ? ownLook.runSubscriptionOn(here).emitOn(here)
                : sharedLook
                        .runSubscriptionOn(here)
                        .emitOn(here)
                        .repeat()
                        .withDelay(interval)
                        .indefinitely()
                        .select()
                        .where(state -> isNews.test(told, state))
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

    /** The states themselves. */
    public Multi<S> states() {
        return items(null, (before, now) -> Uni.createFrom().item(new Read<>(now, now)));
    }
}
