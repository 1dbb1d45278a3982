package io.counterpoint.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Measures how long each piece of some kind of work takes, apart by whether it went well. */
public final class WorkTimer {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final Timer well;
    private final Timer badly;

    /**
     * A timer that shows its figures from now on.
     *
     * @param name with dots, without the unit
     */
    public WorkTimer(MeterRegistry registry, String name, String description) {
        this.well = timer(registry, name, description, "ok");
        this.badly = timer(registry, name, description, "failed");
    }

    private static Timer timer(MeterRegistry registry, String name, String description, String outcome) {
        return Timer.builder(name)
                .description(description)
                .tag("outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** Measures work from when it is subscribed to until it ends. */
    public <T extends @Nullable Object> Uni<T> around(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            long begin = System.nanoTime();
            return work.get()
                    .onTermination()
                    .invoke((result, failure, cancelled) ->
                            (failure == null ? well : badly).record(System.nanoTime() - begin, TimeUnit.NANOSECONDS));
        });
    }
}
