package io.counterpoint.claims.storage;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once every change that this version brings along is in the database. Where another process migrates, a version
 * that came up before it was done waits here, and the one before goes on serving.
 */
@Readiness
@ApplicationScoped
class SchemaReadiness implements AsyncHealthCheck {

    private static final String NAME = "schema";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Database database;
    private final List<String> needed = ChangeLog.ids();
    private final AtomicBoolean complete = new AtomicBoolean();

    SchemaReadiness(Database database) {
        this.database = database;
    }

    /** Asks until the answer is yes, which stays true: changes are never taken back. */
    @Override
    public Uni<HealthCheckResponse> call() {
        if (complete.get()) {
            return Uni.createFrom().item(HealthCheckResponse.up(NAME));
        }
        return database.reading(session -> session.createNativeQuery("select id from databasechangelog", String.class)
                        .getResultList())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(this::compare)
                .onFailure()
                .recoverWithItem(() -> answer("not known"));
    }

    private HealthCheckResponse compare(List<String> applied) {
        long missing = needed.stream().filter(id -> !applied.contains(id)).count();
        if (missing > 0) {
            return answer(missing + " changes behind");
        }
        complete.set(true);
        return HealthCheckResponse.up(NAME);
    }

    private static HealthCheckResponse answer(String state) {
        return HealthCheckResponse.named(NAME).down().withData("state", state).build();
    }
}
