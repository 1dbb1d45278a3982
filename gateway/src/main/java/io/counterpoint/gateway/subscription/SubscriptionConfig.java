package io.counterpoint.gateway.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What clients may open and keep open: WebSockets and event streams. */
@ConfigMapping(prefix = "counterpoint.gateway.subscriptions")
public interface SubscriptionConfig {

    /**
     * Origins, such as {@code https://news.example}, whose pages may open WebSockets, besides pages of the host that the
     * client itself names. {@code *} lets every page in the world use the identity and the network place of whoever
     * looks at it. Those that cross-origin resource sharing allows, unless set.
     */
    @WithDefault("${counterpoint.gateway.http.cors.origins:}")
    Optional<Set<String>> origins();

    /** WebSockets and event streams at once. Each takes a socket and some 20 kB; those beyond are refused with 503. */
    @WithDefault("2000")
    @Min(0)
    @Max(1_000_000)
    int connections();

    /** Operations at once on one WebSocket; those beyond are refused as LIMIT_EXCEEDED. */
    @WithDefault("50")
    @Min(1)
    @Max(10_000)
    int operationsPerConnection();

    /** Subscriptions at once, in all. Each takes a socket to a subgraph; those beyond are refused as LIMIT_EXCEEDED. */
    @WithDefault("5000")
    @Min(0)
    @Max(1_000_000)
    int subscriptions();

    /** Bytes of a message from a client; a larger one closes the WebSocket with 1009. Large mutations go over HTTP. */
    @WithDefault("1048576")
    @Min(1024)
    @Max(16_777_216)
    int messageBytes();

    /**
     * Bytes of the events that wait for one client, and of one event. A client that falls further behind loses the
     * subscription with LIMIT_EXCEEDED: a gap is worse than an end. So much may be held for each subscription.
     */
    @WithDefault("1048576")
    @Min(1024)
    @Max(268_435_456)
    int bufferBytes();

    /** How long a client may take from the opening of a WebSocket to {@code connection_init}. */
    @WithDefault("5s")
    Duration initTimeout();

    /** How often a sign of life is sent, to clients and subgraphs; who gives none for two and a half times as long is gone. */
    @WithDefault("12s")
    Duration keepAlive();

    /** How long a WebSocket may stay open without an operation. */
    @WithDefault("5m")
    Duration idleTimeout();
}
