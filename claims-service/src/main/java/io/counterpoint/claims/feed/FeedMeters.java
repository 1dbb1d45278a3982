package io.counterpoint.claims.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts what this replica does with the feed. */
@Singleton
final class FeedMeters {

    private final Counter taken;
    private final Counter failures;

    FeedMeters(MeterRegistry registry) {
        this.taken = Counter.builder("counterpoint.feed.changes")
                .description("Changes taken over from the feed")
                .register(registry);
        this.failures = Counter.builder("counterpoint.feed.failures")
                .description("Attempts to follow the feed that failed")
                .register(registry);
    }

    void taken(int changes) {
        taken.increment(changes);
    }

    void failed() {
        failures.increment();
    }
}
