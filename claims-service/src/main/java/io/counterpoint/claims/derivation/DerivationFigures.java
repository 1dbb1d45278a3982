package io.counterpoint.claims.derivation;

import io.counterpoint.claims.article.Backlog;
import io.counterpoint.claims.feed.FeedLag;
import io.counterpoint.claims.feed.Follower;
import io.counterpoint.observability.Level;
import io.counterpoint.observability.database.Schema;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows how far behind the feed this service is, and how much is still to be read and compared. */
@ApplicationScoped
class DerivationFigures {

    private static final double NANOSECONDS = 1e9;

    private final Follower follower;
    private final ProgressReader progress;
    private final Schema schema;
    private final AtomicReference<@Nullable FeedLag> lastLag = new AtomicReference<>();
    private final Level behind;
    private final Level age;
    private final Level toRead;
    private final Level toCompare;
    private final Level failing;
    private final Level changes;

    DerivationFigures(Follower follower, ProgressReader progress, Schema schema, MeterRegistry registry) {
        this.follower = follower;
        this.progress = progress;
        this.schema = schema;
        this.behind = Level.of(
                registry,
                "counterpoint.feed.behind",
                "",
                "Changes that the feed has announced and nobody has taken over");
        this.age = Level.of(
                registry, "counterpoint.feed.lag", "seconds", "Age of the oldest change that nobody has taken over");
        this.toRead = Level.of(registry, "counterpoint.articles.to.read", "", "Articles still to be read");
        this.toCompare = Level.of(registry, "counterpoint.articles.to.compare", "", "Articles still to be compared");
        this.failing = Level.of(
                registry, "counterpoint.articles.failing", "", "Articles that could not be read or compared last time");
        this.changes = Level.of(
                registry,
                "counterpoint.directory.changes",
                "",
                "Changes of parties that articles are still looked for");
    }

    @Scheduled(
            identity = "derivation-figures",
            every = "${counterpoint.figures.interval:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return schema.ifComplete(() -> lookAtFeed().chain(this::lookAtBacklog))
                .onFailure()
                .recoverWithNull();
    }

    /** What was found at the last look, or null. */
    @Nullable
    FeedLag lastLag() {
        return lastLag.get();
    }

    private Uni<Void> lookAtFeed() {
        return follower.lag()
                .invoke(this::show)
                .onFailure()
                .invoke(unknown -> forgetFeed())
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> lookAtBacklog() {
        return progress.backlog()
                .invoke(this::show)
                .onFailure()
                .invoke(unknown ->
                        Stream.of(toRead, toCompare, failing, changes).forEach(Level::forget))
                .replaceWithVoid();
    }

    private void show(FeedLag lag) {
        lastLag.set(lag);
        behind.set(lag.changes());
        age.set(lag.age().toNanos() / NANOSECONDS);
    }

    private void forgetFeed() {
        lastLag.set(null);
        List.of(behind, age).forEach(Level::forget);
    }

    private void show(Backlog backlog) {
        toRead.set(backlog.toRead());
        toCompare.set(backlog.toCompare());
        failing.set(backlog.failing());
        changes.set(backlog.changes());
    }
}
