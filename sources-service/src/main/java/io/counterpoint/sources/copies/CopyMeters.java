package io.counterpoint.sources.copies;

import io.counterpoint.observability.Level;
import io.counterpoint.observability.WorkTimer;
import io.counterpoint.observability.database.Schema;
import io.counterpoint.sources.storage.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Shows how long it takes to find the copies of an article, and how many wait for that. */
@ApplicationScoped
class CopyMeters {

    private final Database database;
    private final TaskStore tasks;
    private final Schema schema;
    private final WorkTimer timer;
    private final Level waiting;

    CopyMeters(Database database, TaskStore tasks, Schema schema, MeterRegistry registry) {
        this.database = database;
        this.tasks = tasks;
        this.schema = schema;
        this.timer = new WorkTimer(registry, "counterpoint.copies.matching", "Finding the copies of one article");
        this.waiting = Level.of(
                registry,
                "counterpoint.copies.waiting",
                "",
                "Articles whose copies are still to be found, all replicas");
    }

    /** Measures the work on one article. */
    <T> Uni<T> timed(Supplier<Uni<T>> work) {
        return timer.around(work);
    }

    @Scheduled(
            identity = "copy-figures",
            every = "${counterpoint.figures.interval:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return schema.ifComplete(
                        () -> database.read(tasks::waiting).invoke(waiting::set).replaceWithVoid())
                .onFailure()
                .invoke(waiting::forget)
                .onFailure()
                .recoverWithNull();
    }
}
