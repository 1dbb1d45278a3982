package io.counterpoint.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** A figure that somebody finds out from time to time, and that is unknown before and whenever that fails. */
public final class Level {

    private volatile double value = Double.NaN;

    private Level() {}

    /**
     * Shows a level from now on.
     *
     * @param name with dots, without the unit that {@code unit} adds
     * @param unit in the plural, or empty where the name says it
     */
    public static Level of(MeterRegistry registry, String name, String unit, String description) {
        var level = new Level();
        Gauge.builder(name, level, shown -> shown.value)
                .description(description)
                .baseUnit(unit.isEmpty() ? null : unit)
                .register(registry);
        return level;
    }

    /** Shows this value. */
    public void set(Number known) {
        value = known.doubleValue();
    }

    /** Shows that the value is not known. */
    public void forget() {
        value = Double.NaN;
    }
}
