package io.counterpoint.sources.copies;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How copies are found. */
@ConfigMapping(prefix = "counterpoint.copies")
public interface CopyConfig {

    /** How long to wait between two looks for articles added or revised. */
    @WithDefault("1s")
    Duration interval();

    /** How many days before and after an article those were published that it is compared with. */
    @WithDefault("7")
    @Min(0)
    @Max(365)
    int windowDays();

    /**
     * The most articles one is compared with, those with most in common first. The work for each article grows with this
     * number.
     */
    @WithDefault("50")
    @Min(1)
    @Max(1_000)
    int maxCandidates();

    /** How long a replica that stops without a word keeps the others from its article; doubled with each failure. */
    @WithDefault("2m")
    Duration lease();
}
