package io.counterpoint.gateway.serving;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** Where the router finds its supergraph, and what it remembers. */
@ConfigMapping(prefix = "counterpoint.gateway")
public interface ServingConfig {

    /** The file with the composed supergraph; the one that the router was built with unless told. */
    Optional<String> supergraph();

    /**
     * How often the supergraph's file is looked at. A changed one is taken over as soon as two looks find it the same;
     * requests that run end with the one they began with. 0 never looks again.
     */
    @WithDefault("2s")
    Duration supergraphPoll();

    /**
     * How often the subgraphs' schemas are compared with the supergraph, besides at start and when that changes. 0 does
     * so only then.
     */
    @WithDefault("1m")
    Duration driftPoll();

    /** Whether the router stops being ready while a subgraph lacks what the supergraph says it has. */
    @WithDefault("false")
    boolean driftFailsReadiness();

    /** Documents and plans that are remembered, each. */
    @WithDefault("1000")
    @Min(1)
    @Max(1_000_000)
    int planCache();

    /**
     * Documents whose plans are made for a changed supergraph before it is taken over: of those that have been asked for
     * lately, at most so many. 0 plans everything when it is asked for.
     */
    @WithDefault("200")
    @Min(0)
    @Max(100_000)
    int planAhead();

    /** How long the taking over of a changed supergraph may wait for that. */
    @WithDefault("10s")
    Duration planAheadTime();

    /** Whether clients see the messages of subgraphs' errors; their codes always pass. */
    @WithDefault("true")
    boolean subgraphMessages();
}
