package io.counterpoint.observability.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Knows whether every change that this version brings along is in the database. Where another process migrates, that may
 * become so only after the start. Once complete it stays so: changes are never taken back.
 */
@ApplicationScoped
public class Schema {

    private static final Logger LOG = Logger.getLogger(Schema.class);

    private final Pool pool;
    private final List<String> needed = ChangeLog.ids();
    private final AtomicBoolean complete = new AtomicBoolean();
    private final AtomicBoolean waiting = new AtomicBoolean();

    Schema(Pool pool) {
        this.pool = pool;
    }

    /** How many changes are missing; fails while the database does not answer. */
    Uni<Long> missing() {
        if (complete.get()) {
            return Uni.createFrom().item(0L);
        }
        return applied()
                .map(applied ->
                        needed.stream().filter(id -> !applied.contains(id)).count())
                .invoke(this::note);
    }

    /** Asks for the table of changes first: its name in a statement that fails would be an error in the log. */
    private Uni<List<String>> applied() {
        return pool.query("select to_regclass('databasechangelog') is not null as begun")
                .execute()
                .chain(rows -> rows.iterator().next().getBoolean("begun")
                        ? pool.query("select id from databasechangelog")
                                .execute()
                                .map(ids -> stream(ids)
                                        .map(row -> row.getString("id"))
                                        .toList())
                        : Uni.createFrom().item(List.of()));
    }

    private static Stream<Row> stream(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private void note(long missing) {
        if (missing > 0 && waiting.compareAndSet(false, true)) {
            LOG.infof(
                    "The database lacks %d changes of its schema; nothing is done until the migrations are.", missing);
        } else if (missing == 0 && !complete.getAndSet(true) && waiting.get()) {
            LOG.info("The schema of the database is complete.");
        }
    }

    /** Does some work if the schema is complete, and otherwise nothing; fails while the database does not answer. */
    public Uni<Void> ifComplete(Supplier<Uni<Void>> work) {
        return complete.get()
                ? work.get()
                : missing()
                        .chain(missing ->
                                missing == 0 ? work.get() : Uni.createFrom().voidItem());
    }
}
