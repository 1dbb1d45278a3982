package io.counterpoint.sources.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Bounds of the intake. */
@ConfigMapping(prefix = "counterpoint.intake")
public interface IntakeConfig {

    /**
     * The most Unicode code points one text may have. Raising it raises the memory a request needs; the whole request
     * must also fit {@code counterpoint.http.max-body-size}.
     */
    @WithDefault("1000000")
    @Min(1)
    @Max(10_000_000)
    int maxTextLength();

    /** The most articles one call may add. Each call is one transaction. */
    @WithDefault("500")
    @Min(1)
    @Max(5_000)
    int maxArticles();
}
