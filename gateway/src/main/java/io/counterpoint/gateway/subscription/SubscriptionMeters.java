package io.counterpoint.gateway.subscription;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts subscriptions, and bounds them. Safe for use by several threads. */
@Singleton
class SubscriptionMeters {

    private static final String PREFIX = "counterpoint.gateway.subscriptions.";

    private final AtomicInteger running = new AtomicInteger();
    private final Counter started;
    private final Counter events;
    private final Map<Ending, Counter> ended = new EnumMap<>(Ending.class);

    /** Why a subscription ended. */
    enum Ending {
        /** The subgraph had nothing more to say. */
        COMPLETED,
        /** The client went, or asked for the end. */
        LEFT,
        /** The client read more slowly than events came. */
        BEHIND,
        /** The subgraph could no longer be heard. */
        BROKEN,
        /** An event could not be answered: the API has changed, or the router has a defect. */
        UNANSWERED
    }

    SubscriptionMeters(MeterRegistry registry, Connections connections) {
        Gauge.builder(PREFIX + "running", running, AtomicInteger::get)
                .description("Subscriptions that run")
                .register(registry);
        Gauge.builder(PREFIX + "connections", connections, Connections::size)
                .description("WebSockets and event streams that are open")
                .register(registry);
        started = Counter.builder(PREFIX + "started")
                .description("Subscriptions that began to listen")
                .register(registry);
        events = Counter.builder(PREFIX + "events")
                .description("Events that were answered, errors included")
                .register(registry);
        for (Ending ending : Ending.values()) {
            ended.put(
                    ending,
                    Counter.builder(PREFIX + "ended")
                            .description("Subscriptions that ended")
                            .tag("reason", ending.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    /** Counts a subscription, unless {@code most} run already. */
    boolean tryStart(int most) {
        if (running.incrementAndGet() > most) {
            running.decrementAndGet();
            return false;
        }
        started.increment();
        return true;
    }

    void answered() {
        events.increment();
    }

    void ended(Ending ending) {
        Counter counter = ended.get(ending);
        if (counter != null) {
            counter.increment();
        }
        running.decrementAndGet();
    }
}
