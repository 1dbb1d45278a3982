package io.counterpoint.gateway.subgraph;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What is counted of one subgraph. It outlives the connections to it, so that a new supergraph does not reset it. */
final class SubgraphMeters {

    private static final String PREFIX = "counterpoint.gateway.subgraph.";
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    /** How a call ended. */
    enum Outcome {
        /** With an answer, which may hold errors. */
        ANSWERED,
        /** Without a usable answer. */
        FAILED,
        /** At once, since the subgraph is left alone. */
        REFUSED,
        /** Nobody waited for it any longer. */
        LEFT
    }

    private final Map<Outcome, Timer> calls = new EnumMap<>(Outcome.class);
    private final Counter retries;
    private final Counter hedges;
    private final Counter shared;
    private final AtomicInteger running = new AtomicInteger();
    private volatile @Nullable CircuitBreaker breaker;

    SubgraphMeters(MeterRegistry registry, String subgraph) {
        for (Outcome outcome : Outcome.values()) {
            calls.put(
                    outcome,
                    Timer.builder(PREFIX + "calls")
                            .description("Calls to the subgraph, their retries included")
                            .tag("subgraph", subgraph)
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .serviceLevelObjectives(BUCKETS)
                            .register(registry));
        }
        retries = counter(registry, subgraph, "retries", "Queries that were sent again");
        hedges = counter(registry, subgraph, "hedges", "Queries that were sent a second time beside the first");
        shared = counter(registry, subgraph, "shared", "Queries that were answered with the answer to another's");
        Gauge.builder(PREFIX + "running", running, AtomicInteger::get)
                .description("Calls under way or waiting for a connection")
                .tag("subgraph", subgraph)
                .register(registry);
        Gauge.builder(PREFIX + "left.alone", this, SubgraphMeters::leftAlone)
                .description("1 while the subgraph is left alone after many failures")
                .tag("subgraph", subgraph)
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String subgraph, String name, String description) {
        return Counter.builder(PREFIX + name)
                .description(description)
                .tag("subgraph", subgraph)
                .register(registry);
    }

    private double leftAlone() {
        CircuitBreaker current = breaker;
        return current == null || current.isClosed() ? 0 : 1;
    }

    /** Shows this breaker from now on. */
    void watch(CircuitBreaker current) {
        breaker = current;
    }

    void began() {
        running.incrementAndGet();
    }

    void ended(Outcome outcome, long nanoseconds) {
        running.decrementAndGet();
        Timer timer = calls.get(outcome);
        if (timer != null) {
            timer.record(nanoseconds, TimeUnit.NANOSECONDS);
        }
    }

    void retried() {
        retries.increment();
    }

    void hedged() {
        hedges.increment();
    }

    void shared() {
        shared.increment();
    }
}
