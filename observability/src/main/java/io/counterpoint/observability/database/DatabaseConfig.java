package io.counterpoint.observability.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long work waits for a connection to the database; the pool itself is set below {@code quarkus.datasource.reactive}. */
@ConfigMapping(prefix = "counterpoint.database")
public interface DatabaseConfig {

    /** How long work may wait for a connection before it fails with UNAVAILABLE; a second at least. */
    @WithDefault("10s")
    Duration connectionTimeout();

    /**
     * How much work may wait for a connection at once; more fails with UNAVAILABLE at once. Raising it lets a slow
     * database hold up more requests for longer.
     */
    @WithDefault("1000")
    @Min(1)
    @Max(100_000)
    int queue();
}
