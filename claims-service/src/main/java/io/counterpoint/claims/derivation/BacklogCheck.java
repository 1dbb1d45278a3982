package io.counterpoint.claims.derivation;

import io.counterpoint.claims.article.Backlog;
import io.counterpoint.claims.feed.Follower;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows what is behind. It never makes the service unready: what is stored can be read while the feed is down, and the
 * database has its own check.
 */
@Readiness
@ApplicationScoped
class BacklogCheck implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ProgressReader progress;
    private final Follower follower;

    BacklogCheck(ProgressReader progress, Follower follower) {
        this.progress = progress;
        this.follower = follower;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        String failure = follower.lastFailure();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Derivation of claims")
                .up()
                .withData("feed", failure == null ? "followed" : "degraded: " + failure);
        return progress.backlog()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(backlog -> withBacklog(response, backlog).build())
                .onFailure()
                .recoverWithItem(() ->
                        response.withData("backlog", "degraded: not known").build());
    }

    private static HealthCheckResponseBuilder withBacklog(HealthCheckResponseBuilder response, Backlog backlog) {
        return response.withData("articlesToRead", backlog.toRead())
                .withData("articlesToCompare", backlog.toCompare())
                .withData("articlesFailing", backlog.failing());
    }
}
