package io.counterpoint.sources.feed;

import io.counterpoint.observability.Level;
import io.counterpoint.observability.database.Schema;
import io.counterpoint.sources.storage.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows how large the outbox is. */
@ApplicationScoped
class OutboxFigures {

    private final Database database;
    private final ChangeStore store;
    private final Schema schema;
    private final Level position;
    private final Level bytes;

    OutboxFigures(Database database, ChangeStore store, Schema schema, MeterRegistry registry) {
        this.database = database;
        this.store = store;
        this.schema = schema;
        this.position = Level.of(
                registry,
                "counterpoint.outbox.position",
                "",
                "Place of the newest change in the feed; grows, with gaps");
        this.bytes = Level.of(registry, "counterpoint.outbox.size", "bytes", "The outbox on disk, indexes included");
    }

    @Scheduled(
            identity = "outbox-figures",
            every = "${counterpoint.figures.interval:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return schema.ifComplete(
                        () -> database.read(store::size).invoke(this::show).replaceWithVoid())
                .onFailure()
                .invoke(this::forget)
                .onFailure()
                .recoverWithNull();
    }

    private void show(ChangeStore.Size size) {
        position.set(size.position());
        bytes.set(size.bytes());
    }

    private void forget() {
        position.forget();
        bytes.forget();
    }
}
