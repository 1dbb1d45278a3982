package io.counterpoint.sources.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of the GraphQL endpoint. */
@ConfigMapping(prefix = "counterpoint.http")
public interface HttpConfig {

    /**
     * The largest request body. A request holds several times this in memory while it is read, so raise it with the
     * heap; {@code quarkus.http.limits.max-body-size} must be at least as large.
     */
    @WithDefault("16M")
    MemorySize maxBodySize();
}
