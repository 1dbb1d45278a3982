package io.counterpoint.gateway.subgraph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where the subgraphs answer, and what calls to them may take. */
@ConfigMapping(prefix = "counterpoint.gateway")
public interface SubgraphConfig {

    /** Settings by subgraph name. */
    Map<String, Subgraph> subgraphs();

    /** How long one call to a subgraph may take, unless the subgraph has its own setting. */
    @WithDefault("10s")
    Duration subgraphTimeout();

    /** Connections kept to each subgraph. More lets more calls run at once, and loads the subgraph accordingly. */
    @WithDefault("64")
    @Min(1)
    @Max(10_000)
    int subgraphConnections();

    /** Calls that may wait for a connection to a subgraph; those beyond fail at once as UNAVAILABLE. */
    @WithDefault("1024")
    @Min(0)
    @Max(100_000)
    int subgraphQueue();

    /** Bytes of one subgraph answer. Answers are held in memory. */
    @WithDefault("33554432")
    @Min(1024)
    @Max(268_435_456)
    int subgraphAnswerBytes();

    /** Settings of one subgraph. */
    interface Subgraph {

        /** Where it answers, if not where the supergraph says. */
        Optional<URI> url();

        /** How long one call may take. */
        Optional<Duration> timeout();
    }
}
