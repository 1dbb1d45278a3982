package io.counterpoint.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private static final long PAUSE = 100;

    private final AtomicLong now = new AtomicLong();

    private CircuitBreaker breaker(int threshold) {
        return new CircuitBreaker(threshold, PAUSE, now::get);
    }

    private static void fail(CircuitBreaker breaker, int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }

    @Test
    void opensWhenFailuresOutnumberSuccesses() {
        CircuitBreaker breaker = breaker(3);
        fail(breaker, 2);
        breaker.succeeded();
        breaker.failed();
        assertThat(breaker.tryAttempt()).isTrue();

        breaker.failed();

        assertThat(breaker.tryAttempt()).isFalse();
        assertThat(breaker.isClosed()).isFalse();
    }

    @Test
    void letsOneAttemptThroughAfterThePause() {
        CircuitBreaker breaker = breaker(1);
        breaker.failed();
        now.addAndGet(PAUSE);

        assertThat(breaker.tryAttempt()).isTrue();
        assertThat(breaker.tryAttempt()).isFalse();
        breaker.succeeded();
        assertThat(breaker.tryAttempt()).isTrue();
        assertThat(breaker.isClosed()).isTrue();
    }

    @Test
    void pausesAgainWhenThatAttemptFails() {
        CircuitBreaker breaker = breaker(1);
        breaker.failed();
        now.addAndGet(PAUSE);
        breaker.tryAttempt();

        breaker.failed();

        assertThat(breaker.tryAttempt()).isFalse();
        now.addAndGet(PAUSE);
        assertThat(breaker.tryAttempt()).isTrue();
    }

    @Test
    void lettingGoOfThatAttemptMakesRoomForTheNext() {
        CircuitBreaker breaker = breaker(1);
        breaker.failed();
        now.addAndGet(PAUSE);
        breaker.tryAttempt();

        breaker.abandoned();

        assertThat(breaker.tryAttempt()).isTrue();
    }

    @Test
    void neverOpensWithoutAThreshold() {
        CircuitBreaker breaker = breaker(0);

        fail(breaker, 1000);

        assertThat(breaker.tryAttempt()).isTrue();
    }

    /** Whatever the order: it opens exactly when the balance of a run of outcomes reaches the threshold. */
    @Property
    void opensExactlyAtTheThreshold(
            @ForAll @Size(max = 60) List<Boolean> outcomes, @ForAll @IntRange(min = 1, max = 8) int threshold) {
        CircuitBreaker breaker = breaker(threshold);
        int balance = 0;
        for (boolean success : outcomes) {
            assertThat(breaker.tryAttempt()).isTrue();
            if (success) {
                breaker.succeeded();
                balance = Math.max(0, balance - 1);
            } else {
                breaker.failed();
                balance++;
            }
            if (balance == threshold) {
                assertThat(breaker.tryAttempt()).isFalse();
                return;
            }
        }
        assertThat(breaker.isClosed()).isTrue();
    }

    /** While it is open, at most one attempt begins in each pause, whatever becomes of the attempts. */
    @Property
    void asksAFailingSubgraphAtMostOncePerPause(@ForAll @Size(max = 50) List<@IntRange(max = 60) Integer> waits) {
        CircuitBreaker breaker = breaker(1);
        breaker.failed();
        long opened = now.get();
        int attempts = 0;
        for (int wait : waits) {
            now.addAndGet(wait);
            if (breaker.tryAttempt()) {
                attempts++;
                breaker.failed();
            }
        }
        assertThat(attempts).isLessThanOrEqualTo((int) ((now.get() - opened) / PAUSE));
    }
}
