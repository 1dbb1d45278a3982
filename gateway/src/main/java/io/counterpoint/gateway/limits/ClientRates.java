package io.counterpoint.gateway.limits;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How often each client may ask: a bucket of so many operations that fills up at a steady rate. The table of clients is
 * bounded: when it is full, those who have been quiet are forgotten, which costs nobody anything, as their buckets are the
 * likeliest to be full. Safe for use by several threads.
 */
public final class ClientRates {

    /** Never later than this: an allowed request. */
    private static final long ALLOWED = 0;

    private final long interval;
    private final long tolerance;
    private final int generationSize;
    private final LongSupplier clock;

    /** When the bucket of each client is full again. */
    private volatile ConcurrentHashMap<String, AtomicLong> young = new ConcurrentHashMap<>();

    private volatile ConcurrentHashMap<String, AtomicLong> old = new ConcurrentHashMap<>();

    /**
     * Rates for clients that have not asked yet.
     *
     * @param perSecond operations a second that a client may send for long, at least 1
     * @param burst operations that it may send at once, at least 1
     * @param clients how many are remembered, at least 2
     * @param clock nanoseconds, as {@link System#nanoTime()}
     */
    public ClientRates(int perSecond, int burst, int clients, LongSupplier clock) {
        this.interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.tolerance = interval * burst;
        this.generationSize = Math.max(1, clients / 2);
        this.clock = clock;
    }

    /**
     * Takes so many operations of {@code client}, all or none: 0 when they are allowed, or else after how many
     * nanoseconds they will be. More than the bucket holds count as a whole bucket.
     */
    public long tryTake(String client, int operations) {
        AtomicLong fullAt = bucket(client);
        long taken = Math.min(interval * operations, tolerance);
        long now = clock.getAsLong();
        while (true) {
            long seen = fullAt.get();
            long next = (seen - now > 0 ? seen : now) + taken;
            long excess = next - now - tolerance;
            if (excess > 0) {
                return excess;
            }
            if (fullAt.compareAndSet(seen, next)) {
                return ALLOWED;
            }
        }
    }

    private AtomicLong bucket(String client) {
        AtomicLong known = young.get(client);
        if (known != null) {
            return known;
        }
        AtomicLong older = old.get(client);
        AtomicLong bucket =
                young.computeIfAbsent(client, name -> older == null ? new AtomicLong(clock.getAsLong()) : older);
        if (young.size() >= generationSize) {
            forgetTheQuiet();
        }
        return bucket;
    }

    private synchronized void forgetTheQuiet() {
        if (young.size() >= generationSize) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }

    /** How many clients are remembered. */
    int size() {
        return young.size() + old.size();
    }
}
