package io.counterpoint.claims.feed;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after failures in a row: twice as long each time, up to a maximum, less a random part of up to half,
 * so that replicas do not come back all at once.
 *
 * @param first the wait after the first failure
 * @param longest the maximum
 * @param random from 0 to below 1
 */
record Backoff(Duration first, Duration longest, DoubleSupplier random) {
    /** The wait after so many failures in a row; zero for none. */
    Duration after(int failures) {
        if (failures <= 0) {
            return Duration.ZERO;
        }
        Duration full = first;
        for (int i = 1; i < failures && full.compareTo(longest) < 0; i++) {
            full = full.multipliedBy(2);
        }
        full = full.compareTo(longest) < 0 ? full : longest;
        return full.minusMillis((long) (full.toMillis() * random.getAsDouble() / 2));
    }
}
