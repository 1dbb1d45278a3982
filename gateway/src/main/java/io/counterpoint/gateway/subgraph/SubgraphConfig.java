package io.counterpoint.gateway.subgraph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the subgraphs answer, and what calls to them may take. Each {@code subgraph-…} key holds for all subgraphs;
 * {@code subgraphs.NAME.…} says otherwise for one.
 */
@ConfigMapping(prefix = "counterpoint.gateway")
public interface SubgraphConfig {

    /** What fits into a header. */
    String TOKEN = "[!-~]{1,512}";

    /** Settings by subgraph name. */
    Map<String, Subgraph> subgraphs();

    /** How long one call to a subgraph may take, the attempts that failed included. */
    @WithDefault("10s")
    Duration subgraphTimeout();

    /**
     * Calls that run at once to each subgraph, over all event loops, each on a connection. More loads the subgraph
     * accordingly. The connections belong to the event loops, so that idle ones may add up to more for a minute.
     */
    @WithDefault("64")
    @Min(1)
    @Max(10_000)
    int subgraphConnections();

    /** Calls that may wait for their turn, over all event loops; those beyond fail at once as UNAVAILABLE. */
    @WithDefault("1024")
    @Min(0)
    @Max(100_000)
    int subgraphQueue();

    /** Bytes of one subgraph answer. Answers are held in memory. */
    @WithDefault("33554432")
    @Min(1024)
    @Max(268_435_456)
    int subgraphAnswerBytes();

    /**
     * How often a query is sent again after a connection error or HTTP status 502, 503 or 504; a mutation never is. All
     * retries together stay below {@link #subgraphRetryPercent()} of the calls.
     */
    @WithDefault("2")
    @Min(0)
    @Max(10)
    int subgraphRetries();

    /** The longest wait before the first retry; it doubles with each. How long of it is waited is left to chance. */
    @WithDefault("50ms")
    Duration subgraphRetryDelay();

    /** Of a hundred calls, how many may be sent again, beyond ten in a row. It keeps retries from multiplying load. */
    @WithDefault("10")
    @Min(0)
    @Max(100)
    int subgraphRetryPercent();

    /**
     * After how long without an answer a query is sent a second time beside the first, unless never. It cuts the
     * slowest answers and costs the subgraph more calls, which count as retries do.
     */
    Optional<Duration> subgraphHedgeAfter();

    /**
     * By how much failures must outnumber successes until a subgraph is left alone: calls then fail at once as
     * UNAVAILABLE. 0 never leaves it alone.
     */
    @WithDefault("20")
    @Min(0)
    @Max(100_000)
    int subgraphBreakerFailures();

    /** How long a failing subgraph is left alone before one call tries it again. */
    @WithDefault("5s")
    Duration subgraphBreakerPause();

    /**
     * Whether queries that are the same to the last byte and sent under the same forwarded headers, while one of them
     * is still under way, share its answer.
     */
    @WithDefault("true")
    boolean subgraphSharing();

    /**
     * The request headers that subgraphs get to see, besides {@code traceparent}, {@code tracestate} and
     * {@code x-request-id}. Name nothing here that a subgraph run by others must not learn.
     */
    @WithDefault("authorization")
    List<String> subgraphHeaders();

    /**
     * What subgraphs know the router by, sent with every call in the header {@link #subgraphTokenHeader()}. Give no
     * subgraph that is run by others a token that another one accepts: {@code subgraphs.NAME.token} sets one apart.
     */
    Optional<@Pattern(regexp = SubgraphConfig.TOKEN) String> subgraphToken();

    /** The header that bears the token. */
    @WithDefault("Counterpoint-Service-Token")
    @Pattern(regexp = "[A-Za-z0-9-]{1,100}")
    String subgraphTokenHeader();

    /** Settings of one subgraph; what is not set is as for all. */
    interface Subgraph {

        /** Where it answers, if not where the supergraph says. */
        Optional<URI> url();

        /** How long one call may take. */
        Optional<Duration> timeout();

        /** Calls that run at once to it. */
        Optional<@Min(1) @Max(10_000) Integer> connections();

        /** Calls that may wait for their turn. */
        Optional<@Min(0) @Max(100_000) Integer> queue();

        /** Bytes of one answer. */
        Optional<@Min(1024) @Max(268_435_456) Integer> answerBytes();

        /** How often a query is sent again. */
        Optional<@Min(0) @Max(10) Integer> retries();

        /** After how long a query is sent a second time. */
        Optional<Duration> hedgeAfter();

        /** By how much failures must outnumber successes. */
        Optional<@Min(0) @Max(100_000) Integer> breakerFailures();

        /** How long it is left alone. */
        Optional<Duration> breakerPause();

        /** Whether equal queries share an answer. */
        Optional<Boolean> sharing();

        /** The request headers that it gets to see. */
        Optional<List<String>> headers();

        /** What it knows the router by. */
        Optional<@Pattern(regexp = SubgraphConfig.TOKEN) String> token();
    }
}
