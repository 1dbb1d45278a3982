package io.counterpoint.claims.derivation;

import io.counterpoint.claims.article.Backlog;
import io.counterpoint.claims.feed.FeedLag;
import io.counterpoint.claims.feed.Follower;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

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
    private final DerivationFigures figures;
    private final DerivationConfig config;

    BacklogCheck(ProgressReader progress, Follower follower, DerivationFigures figures, DerivationConfig config) {
        this.progress = progress;
        this.follower = follower;
        this.figures = figures;
        this.config = config;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        String failure = follower.lastFailure();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Derivation of claims")
                .up()
                .withData("feed", failure == null ? state(figures.lastLag()) : "degraded: " + failure);
        withLag(response, figures.lastLag());
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

    /** Behind for long is degraded even where nothing fails: somebody waits in vain for what was published. */
    private String state(@Nullable FeedLag lag) {
        return lag != null && lag.age().compareTo(config.degradedAfter()) > 0
                ? "degraded: behind for " + lag.age().toSeconds() + " s"
                : "followed";
    }

    private static void withLag(HealthCheckResponseBuilder response, @Nullable FeedLag lag) {
        if (lag != null) {
            response.withData("changesBehind", lag.changes())
                    .withData("secondsBehind", lag.age().toSeconds());
        }
    }
}
