package io.counterpoint.claims.claim;

import io.counterpoint.claims.storage.Database;
import io.counterpoint.observability.Level;
import io.counterpoint.observability.database.Schema;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Shows how many claims there are, and how many are contested. */
@ApplicationScoped
class ClaimCounts {

    private final Database database;
    private final Schema schema;
    private final Level known;
    private final Level contested;

    ClaimCounts(Database database, Schema schema, MeterRegistry registry) {
        this.database = database;
        this.schema = schema;
        this.known = Level.of(registry, "counterpoint.claims.known", "", "Claims that are not withdrawn");
        this.contested = Level.of(registry, "counterpoint.claims.contested", "", "Claims that are contested");
    }

    @Scheduled(
            identity = "claim-counts",
            every = "${counterpoint.figures.interval:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return schema.ifComplete(() ->
                        database.reading(ClaimCounts::count).invoke(this::show).replaceWithVoid())
                .onFailure()
                .invoke(this::forget)
                .onFailure()
                .recoverWithNull();
    }

    private static Uni<Object[]> count(Mutiny.StatelessSession session) {
        return session.createNativeQuery(
                        "select count(*), count(*) filter (where contested) from claim where withdrawn_at is null",
                        Object[].class)
                .getSingleResult();
    }

    private void show(Object[] row) {
        known.set((Long) row[0]);
        contested.set((Long) row[1]);
    }

    private void forget() {
        known.forget();
        contested.forget();
    }
}
