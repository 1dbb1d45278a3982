package io.counterpoint.gateway.limits;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What one request may ask for. Each limit that is passed is told with its name and amount, as LIMIT_EXCEEDED. */
@StaticInitSafe
@ConfigMapping(prefix = "counterpoint.gateway.limits")
public interface LimitsConfig {

    /** Levels of fields. Raising it lets clients build joins that the subgraphs answer level by level. */
    @WithDefault("20")
    @Min(1)
    @Max(100)
    int depth();

    /** Tokens of a document. It bounds what parsing and validating cost before anything else is known. */
    @WithDefault("10000")
    @Min(10)
    @Max(100_000)
    int tokens();

    /** Characters of a document; texts belong into variables. */
    @WithDefault("1000000")
    @Min(100)
    @Max(16_000_000)
    int characters();

    /** Aliases in an operation, those in fragments counted at each use. */
    @WithDefault("50")
    @Min(0)
    @Max(10_000)
    int aliases();

    /** Fields at the root of an operation. */
    @WithDefault("20")
    @Min(1)
    @Max(1000)
    int rootFields();

    /**
     * The estimated cost of an operation, by the GraphQL Cost Directives specification as Apollo's routers count it: each
     * object in the answer and each input object in an argument weighs 1, scalars and enums nothing, a mutation 10 besides;
     * {@code @cost} says otherwise. What is in a list counts as often as the list is long: as {@code @listSize} says, or
     * as {@code first}, {@code last} or {@code limit} ask, or else {@link #assumedListSize}. Raising it lets one request
     * keep the subgraphs busy for longer.
     */
    @WithDefault("500000")
    @Min(1)
    @Max(1_000_000_000)
    long cost();

    /** How long a list is taken to be when the operation does not say. */
    @WithDefault("10")
    @Min(1)
    @Max(1000)
    int assumedListSize();

    /**
     * What is known of single fields, by {@code "Type.field"} in quotes. It adds to, and wins over, {@code @listSize} and
     * {@code @cost} in the supergraph.
     */
    Map<String, Field> fields();

    /** Whether clients may ask for the schema. Closing it hides nothing that can be guessed. */
    @WithDefault("true")
    boolean introspection();

    /**
     * Operations that run at once, however they came in; those beyond wait. Each holds its answer in memory. A request
     * with a list of operations runs as many of them at once as there are free places; a subscription needs one only
     * until it listens.
     */
    @WithDefault("512")
    @Min(1)
    @Max(100_000)
    int concurrency();

    /** Operations that may wait for their turn; those beyond are refused with HTTP status 503, or a message {@code error}. */
    @WithDefault("1024")
    @Min(0)
    @Max(100_000)
    int queue();

    /** How long an operation waits for its turn before it is refused. */
    @WithDefault("2s")
    Duration queueTime();

    /**
     * Operations a second that one client may send for long; those beyond are refused with HTTP status 429, or with a
     * message {@code error} on a WebSocket, whose opening counts as well. A list counts each of its operations. 0 lets all in.
     * Behind a proxy, all clients have its address unless {@link #clientHeader()} or
     * {@code quarkus.http.proxy.proxy-address-forwarding} tells them apart.
     */
    @WithDefault("500")
    @Min(0)
    @Max(1_000_000)
    int rate();

    /** Operations that one client may send at once, after it has been quiet. */
    @WithDefault("1000")
    @Min(1)
    @Max(1_000_000)
    int burst();

    /** Whether the rate also counts for clients on the same machine, which are mostly proxies and tests. */
    @WithDefault("false")
    boolean rateOnLoopback();

    /**
     * The header that tells clients apart. Requests without it, and all unless it is set, are told apart by address, those
     * of IPv6 by their first 64 bits. Choose one that clients cannot choose for themselves.
     */
    Optional<String> clientHeader();

    /** Clients whose rate is remembered. */
    @WithDefault("20000")
    @Min(2)
    @Max(10_000_000)
    int clients();

    /** Bytes of a request's body. It must be no smaller than what the largest mutation needs, or that never arrives. */
    @WithDefault("16777216")
    @Min(1024)
    @Max(268_435_456)
    int bodyBytes();

    /**
     * Bytes of all requests' bodies that are held at once, from their arrival to the answer; a request that finds no room is
     * refused with HTTP status 503. No smaller than {@link #bodyBytes()}, or the largest bodies never find any.
     */
    @WithDefault("134217728")
    @Min(1024)
    @Max(68_719_476_736L)
    long bodiesBytes();

    /** Bytes of a response's data. A response is built in memory: so much per concurrent request. */
    @WithDefault("33554432")
    @Min(1024)
    @Max(268_435_456)
    int responseBytes();

    /** Errors in a response; beyond it only their number is told. */
    @WithDefault("100")
    @Min(1)
    @Max(10_000)
    int errors();

    /** Steps of the search for a plan. Operations over very many types may need more. */
    @WithDefault("50000")
    @Min(100)
    @Max(10_000_000)
    int planningSteps();

    /** From the arrival of a request to its last subgraph call; what has not come by then is missing in the answer. */
    @WithDefault("30s")
    Duration time();

    /** What is known of one field. */
    interface Field {

        /** How long its list is taken to be when the operation does not say. */
        Optional<@Min(1) @Max(1_000_000) Integer> listSize();

        /** What it, or each item of its list, weighs without what is below it. */
        Optional<@Min(0) @Max(1_000_000) Integer> weight();
    }
}
