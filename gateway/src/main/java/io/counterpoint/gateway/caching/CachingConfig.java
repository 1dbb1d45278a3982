package io.counterpoint.gateway.caching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How long answers to queries may be kept. An answer may be kept as long as that field of it which may be kept
 * shortest; errors, mutations and answers with a field that nothing is said about are never kept.
 */
@ConfigMapping(prefix = "counterpoint.gateway.caching")
public interface CachingConfig {

    /**
     * Hints by place: {@code "Type.field"} for a field, {@code "Type"} for every field that leads to the type. They win
     * over {@code @cacheControl} in the supergraph, and those of a field over those of its type. A scalar field without a
     * hint may be kept as long as its object; another field without one, and a field of {@code Query}, as
     * {@link #defaultMaxAge} says.
     */
    Map<String, Hint> hints();

    /** What holds for fields that lead to objects, and fields of {@code Query}, without a hint. 0 forbids keeping them. */
    @WithDefault("0s")
    Duration defaultMaxAge();

    /** Headers that make an answer personal: with one of them in the request only the client itself may keep it. */
    @WithDefault("Authorization,Cookie")
    List<String> personalHeaders();

    /** What is said about one place. */
    interface Hint {

        /** How long it may be kept. */
        Duration maxAge();

        /** Who may keep it. */
        @WithDefault("public")
        CacheScope scope();
    }
}
