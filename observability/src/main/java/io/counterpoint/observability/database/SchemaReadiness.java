package io.counterpoint.observability.database;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the schema is complete. Where another process migrates, a version that came up before it was done waits here,
 * and the one before goes on serving.
 */
@Readiness
@ApplicationScoped
class SchemaReadiness implements AsyncHealthCheck {

    private static final String NAME = "schema";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Schema schema;

    SchemaReadiness(Schema schema) {
        this.schema = schema;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return schema.missing()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(missing -> missing == 0 ? HealthCheckResponse.up(NAME) : down(missing + " changes behind"))
                .onFailure()
                .recoverWithItem(() -> down("not known"));
    }

    private static HealthCheckResponse down(String state) {
        return HealthCheckResponse.named(NAME).down().withData("state", state).build();
    }
}
