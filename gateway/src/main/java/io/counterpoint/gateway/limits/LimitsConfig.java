package io.counterpoint.gateway.limits;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

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
     * The estimated number of fields in the answer: the fields of a list count as often as {@code first}, {@code last} or
     * {@code limit} allow, or {@link #assumedListSize} times where none is given. Raising it lets one request keep the
     * subgraphs busy for longer.
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

    /** Bytes of a request's body. It must be no smaller than what the largest mutation needs, or that never arrives. */
    @WithDefault("16777216")
    @Min(1024)
    @Max(268_435_456)
    int bodyBytes();

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
}
