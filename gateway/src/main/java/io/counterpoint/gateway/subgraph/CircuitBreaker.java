package io.counterpoint.gateway.subgraph;

import java.util.function.LongSupplier;

/**
 * Leaves a failing subgraph alone. It opens when failures outnumber successes by a threshold, so that a subgraph that
 * fails now and then is still asked; after a pause one attempt tries whether the subgraph answers again. Safe for use by
 * several threads; while all goes well an attempt costs two reads.
 */
final class CircuitBreaker {

    private final int threshold;
    private final long pause;
    private final LongSupplier clock;
    private volatile State state = State.CLOSED;
    private volatile int surplus;
    private long openedAt;

    private enum State {
        CLOSED,
        OPEN,
        PROBING
    }

    /**
     * A closed breaker.
     *
     * @param threshold failures beyond successes that open it; 0 keeps it closed
     * @param pause nanoseconds until an open breaker lets one attempt through
     * @param clock nanoseconds, as {@link System#nanoTime()}
     */
    CircuitBreaker(int threshold, long pause, LongSupplier clock) {
        this.threshold = threshold;
        this.pause = pause;
        this.clock = clock;
    }

    /** Whether an attempt may begin; it must then report its end with one of the other methods. */
    boolean tryAttempt() {
        return state == State.CLOSED || tryProbe();
    }

    private synchronized boolean tryProbe() {
        if (state == State.OPEN && clock.getAsLong() - openedAt >= pause) {
            state = State.PROBING;
            return true;
        }
        return state == State.CLOSED;
    }

    /** An attempt brought an answer. */
    void succeeded() {
        if (state != State.CLOSED || surplus > 0) {
            countSuccess();
        }
    }

    private synchronized void countSuccess() {
        switch (state) {
            case CLOSED -> surplus = Math.max(0, surplus - 1);
            case PROBING -> {
                surplus = 0;
                state = State.CLOSED;
            }
            case OPEN -> {}
        }
    }

    /** An attempt failed through the subgraph's fault. */
    synchronized void failed() {
        switch (state) {
            case CLOSED -> {
                surplus = surplus + 1;
                if (surplus == threshold) {
                    open();
                }
            }
            case PROBING -> open();
            case OPEN -> {}
        }
    }

    private void open() {
        openedAt = clock.getAsLong();
        state = State.OPEN;
    }

    /** An attempt ended without telling anything about the subgraph. */
    void abandoned() {
        if (state != State.CLOSED) {
            abandonProbe();
        }
    }

    private synchronized void abandonProbe() {
        if (state == State.PROBING) {
            state = State.OPEN;
        }
    }

    /** Whether attempts are let through without restraint. */
    boolean isClosed() {
        return state == State.CLOSED;
    }
}
