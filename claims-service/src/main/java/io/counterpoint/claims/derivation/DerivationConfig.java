package io.counterpoint.claims.derivation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How statements, utterances, claims and stances are kept up to date. */
@ConfigMapping(prefix = "counterpoint.derivation")
public interface DerivationConfig {
    /** How long to wait between two looks for something to do; a second at least. */
    @WithDefault("1s")
    Duration interval();

    /** How many articles are taken at once to be read. Raising it costs memory: each brings its text. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int batchSize();

    /** How long a replica that stops without a word keeps the others from its articles; doubled with each failure. */
    @WithDefault("15s")
    Duration lease();

    /** How long reading one article, or comparing one story, may take. */
    @WithDefault("60s")
    Duration timeLimit();

    /** From which age of the oldest change not taken over the readiness check calls the feed degraded. */
    @WithDefault("5m")
    Duration degradedAfter();

    /** How many days before and after an article those are that its statements are compared with. */
    @WithDefault("7")
    @Min(0)
    @Max(60)
    int storyDays();

    /**
     * How many articles at once are compared. Of days with more, those on related topics are. The work grows faster than
     * this number.
     */
    @WithDefault("100")
    @Min(2)
    @Max(1000)
    int storyArticles();

    /** From how many articles of the same days the ones to compare are chosen; of more, those most like the one due. */
    @WithDefault("2000")
    @Min(10)
    @Max(20000)
    int storyCandidates();

    /** How many curated claims statements are compared with: those they are evidence on already, and the newest. */
    @WithDefault("500")
    @Min(0)
    @Max(5000)
    int curatedClaims();

    /** How many statements are compared at once. The work grows faster than this number. */
    @WithDefault("3000")
    @Min(2)
    @Max(20000)
    int storyStatements();
}
