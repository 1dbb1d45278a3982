package io.counterpoint.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.limits.Concurrency.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    private final List<String> called = new ArrayList<>();

    @Test
    void thoseWhoWaitGetTheirTurnInOrder() {
        var concurrency = new Concurrency(1, 2);

        assertThat(concurrency.enter(() -> called.add("a"))).isEqualTo(Place.RUNNING);
        assertThat(concurrency.enter(() -> called.add("b"))).isEqualTo(Place.WAITING);
        assertThat(concurrency.enter(() -> called.add("c"))).isEqualTo(Place.WAITING);
        assertThat(concurrency.enter(() -> called.add("d"))).isEqualTo(Place.NONE);

        concurrency.leave();
        concurrency.leave();
        assertThat(called).containsExactly("b", "c");
        assertThat(concurrency.running()).isEqualTo(1);
        concurrency.leave();
        assertThat(concurrency.running()).isZero();
    }

    @Test
    void whoGivesUpGetsNoTurn() {
        var concurrency = new Concurrency(1, 2);
        Runnable turn = () -> called.add("turn");
        concurrency.enter(() -> {});
        concurrency.enter(turn);

        assertThat(concurrency.giveUp(turn)).isTrue();
        concurrency.leave();

        assertThat(called).isEmpty();
        assertThat(concurrency.giveUp(turn)).isFalse();
    }

    @Test
    void freePlacesAreTakenWithoutWaiting() {
        var concurrency = new Concurrency(3, 2);
        concurrency.enter(() -> {});

        assertThat(concurrency.enterFree(5)).isEqualTo(2);
        assertThat(concurrency.enterFree(5)).isZero();
        concurrency.leave();
        assertThat(concurrency.enterFree(0)).isZero();
        assertThat(concurrency.enterFree(1)).isEqualTo(1);
        assertThat(concurrency.running()).isEqualTo(3);
    }

    /** True enters, false leaves. */
    @Property
    void neverRunsMoreThanAllowed(
            @ForAll @Size(max = 200) List<Boolean> steps,
            @ForAll @IntRange(min = 1, max = 5) int limit,
            @ForAll @IntRange(max = 5) int queue) {
        var concurrency = new Concurrency(limit, queue);
        var running = new ArrayDeque<String>();
        for (boolean enters : steps) {
            if (enters) {
                if (concurrency.enter(() -> running.add("late")) == Place.RUNNING) {
                    running.add("at once");
                }
            } else if (!running.isEmpty()) {
                running.remove();
                concurrency.leave();
            }
            assertThat(running).hasSizeLessThanOrEqualTo(limit).hasSize(concurrency.running());
            assertThat(concurrency.waiting()).isLessThanOrEqualTo(queue);
            assertThat(concurrency.waiting() == 0 || concurrency.running() == limit)
                    .isTrue();
        }
    }
}
