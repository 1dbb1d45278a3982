package io.counterpoint.gateway.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where the router finds its supergraph and its subgraphs. */
@ConfigMapping(prefix = "counterpoint.gateway")
public interface GatewayConfig {

    /** The file with the composed supergraph; the one that the router was built with unless told. */
    Optional<String> supergraph();

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

    /** Whether clients see the messages of subgraphs' errors; their codes always pass. */
    @WithDefault("true")
    boolean subgraphMessages();

    /** Documents and plans that are remembered, each. */
    @WithDefault("1000")
    @Min(1)
    @Max(1_000_000)
    int planCache();

    /** Settings of one subgraph. */
    interface Subgraph {

        /** Where it answers, if not where the supergraph says. */
        Optional<URI> url();

        /** How long one call may take. */
        Optional<Duration> timeout();
    }
}
