package io.counterpoint.gateway.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Measures operations by name. Clients choose the names, therefore only so many are told apart. */
@Singleton
class OperationMeters {

    private static final String UNNAMED = "unnamed";
    private static final String OTHER = "other";
    private static final int LONGEST_NAME = 64;
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final int names;
    private final Map<String, Map<Outcome.Label, Timer>> timers = new ConcurrentHashMap<>();
    private final AtomicInteger known = new AtomicInteger();

    OperationMeters(MeterRegistry registry, MetricsConfig config) {
        this.registry = registry;
        this.names = config.operations();
    }

    /** Notes an operation whose plan was begun at {@code started}, a value of {@link System#nanoTime()}. */
    void ended(@Nullable String name, Outcome.Label label, long started) {
        Timer timer = of(name == null ? UNNAMED : name).get(label);
        if (timer != null) {
            timer.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        }
    }

    private Map<Outcome.Label, Timer> of(String name) {
        Map<Outcome.Label, Timer> found = timers.get(name);
        return found != null ? found : timers.computeIfAbsent(admitted(name), this::register);
    }

    private String admitted(String name) {
        if (name.equals(UNNAMED)) {
            return name;
        }
        return name.length() <= LONGEST_NAME && known.getAndUpdate(now -> Math.min(now + 1, names)) < names
                ? name
                : OTHER;
    }

    private Map<Outcome.Label, Timer> register(String name) {
        var found = new EnumMap<Outcome.Label, Timer>(Outcome.Label.class);
        for (Outcome.Label label : Outcome.Label.values()) {
            Timer timer = Timer.builder("counterpoint.gateway.operations")
                    .description("Operations, from the first step of their plan to their answer")
                    .tag("operation", name)
                    .tag("outcome", label.word())
                    .serviceLevelObjectives(BUCKETS)
                    .register(registry);
            found.put(label, timer);
        }
        return found;
    }
}
