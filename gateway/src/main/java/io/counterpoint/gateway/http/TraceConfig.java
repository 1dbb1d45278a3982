package io.counterpoint.gateway.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who may see how a request is answered, with the header {@code Counterpoint-Trace: calls} or {@code plan}. */
@ConfigMapping(prefix = "counterpoint.gateway.trace")
public interface TraceConfig {

    /** Who may see it. It tells the names of subgraphs and what they are asked. */
    @WithDefault("LOOPBACK")
    Access access();

    /** What {@code Counterpoint-Trace-Token} must say where access is TOKEN. */
    Optional<String> token();

    /** Ways to let people see it. */
    enum Access {
        /** Nobody. */
        OFF,
        /** Those on the same machine; a proxy there lets in all whom it lets through. */
        LOOPBACK,
        /** Those who know the token. */
        TOKEN
    }
}
