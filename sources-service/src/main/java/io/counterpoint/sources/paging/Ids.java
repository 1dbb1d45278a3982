package io.counterpoint.sources.paging;

import io.counterpoint.sources.errors.ServiceException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids: UUIDs of version 7, so that newer rows sort after older ones; opaque to clients. */
public final class Ids {

    private static final int LENGTH = 36;

    private static final int COUNT_BITS = 12;
    private static final long COUNT_MASK = (1 << COUNT_BITS) - 1;
    private static final long VERSION_7 = 0x7000;

    /** Milliseconds since 1970 above {@link #COUNT_BITS} bits that count within one; zero until the first id. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** A fresh id. Each sorts after those that this process made before, even within a millisecond. */
    public static UUID next() {
        long tick =
                LAST.accumulateAndGet(System.currentTimeMillis() << COUNT_BITS, (last, now) -> Math.max(last + 1, now));
        long high = ((tick >>> COUNT_BITS) << Short.SIZE) | VERSION_7 | (tick & COUNT_MASK);
        // The lower half of a random id is 62 random bits below the two that every id has there.
        return new UUID(high, UUID.randomUUID().getLeastSignificantBits());
    }

    /** Reads an id a client gave; anything that is not one fails with BAD_INPUT, naming {@code what} it is of. */
    public static UUID parse(String what, String id) {
        return find(id).orElseThrow(() -> ServiceException.badInput("That is not the id of an " + what + "."));
    }

    /** Reads an id, or nothing where {@code id} is not one. */
    public static Optional<UUID> find(String id) {
        if (id.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
