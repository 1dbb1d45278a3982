package io.counterpoint.claims.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;

/** Where the change feed is, and how it is followed. */
@ConfigMapping(prefix = "counterpoint.feed")
public interface FeedConfig {
    /** The GraphQL endpoint of sources-service. */
    @WithDefault("http://127.0.0.1:8081/graphql")
    URI url();

    /** What sources-service accepts as {@code Counterpoint-Service-Token}: the feed is for services only. */
    @NotBlank
    String serviceToken();

    /** How long to wait between two looks at a feed that had nothing new. */
    @WithDefault("1s")
    Duration pollInterval();

    /** How many changes to ask for at once, 1 to 100. Each brings a whole text, so this bounds the memory needed. */
    @WithDefault("20")
    @Min(1)
    @Max(100)
    int pageSize();

    /** How long sources-service may take to answer. */
    @WithDefault("10s")
    Duration timeout();

    /** How long to wait after the first failure; doubled with each further one, with a random part. */
    @WithDefault("1s")
    Duration retryDelay();

    /** The longest wait after failures. Raising it makes the service slower to notice that sources-service is back. */
    @WithDefault("30s")
    Duration retryDelayMax();

    /** How long a replica that stops without a word keeps the others from following the feed. */
    @WithDefault("15s")
    Duration lease();
}
