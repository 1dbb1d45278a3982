package io.counterpoint.gateway.subgraph;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds retries to a share of the calls, so that a subgraph in trouble is not asked several times as often as one in
 * health. Safe for use by several threads.
 */
final class RetryBudget {

    /** Retries that are possible in a row however few calls there were. */
    static final int RESERVE = 10;

    private static final int RETRY = 100;
    private static final int FULL = RESERVE * RETRY;

    private final int percent;
    private final AtomicInteger credit = new AtomicInteger(FULL);

    /** A full budget that grows by {@code percent} of a retry with each call. */
    RetryBudget(int percent) {
        this.percent = percent;
    }

    /** Notes a call. */
    void earn() {
        if (credit.get() < FULL) {
            credit.updateAndGet(now -> Math.min(FULL, now + percent));
        }
    }

    /** Takes a retry, if there is one. */
    boolean trySpend() {
        int before = credit.getAndUpdate(now -> percent == 0 || now < RETRY ? now : now - RETRY);
        return percent > 0 && before >= RETRY;
    }
}
