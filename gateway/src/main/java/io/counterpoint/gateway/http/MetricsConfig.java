package io.counterpoint.gateway.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What is measured, and shown at {@code /q/metrics}. */
@ConfigMapping(prefix = "counterpoint.gateway.metrics")
public interface MetricsConfig {

    /** Names of operations that are told apart, the first that run; the rest counts as {@code other}. */
    @WithDefault("100")
    @Min(0)
    @Max(10_000)
    int operations();
}
