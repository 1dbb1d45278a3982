package io.counterpoint.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class LevelTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Level level = Level.of(registry, "things.waiting", "", "Things that wait");

    @Test
    void isUnknownUntilSomebodyHasLooked() {
        assertThat(shown()).isNaN();

        level.set(3);
        assertThat(shown()).isEqualTo(3);
    }

    @Test
    void isUnknownAgainWhenLookingFails() {
        level.set(3);
        level.forget();

        assertThat(shown()).isNaN();
    }

    private double shown() {
        return registry.get("things.waiting").gauge().value();
    }
}
