package io.counterpoint.gateway.serving;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** Where the router finds its supergraph, and what it remembers. */
@ConfigMapping(prefix = "counterpoint.gateway")
public interface ServingConfig {

    /** The file with the composed supergraph; the one that the router was built with unless told. */
    Optional<String> supergraph();

    /** Documents and plans that are remembered, each. */
    @WithDefault("1000")
    @Min(1)
    @Max(1_000_000)
    int planCache();

    /** Whether clients see the messages of subgraphs' errors; their codes always pass. */
    @WithDefault("true")
    boolean subgraphMessages();
}
