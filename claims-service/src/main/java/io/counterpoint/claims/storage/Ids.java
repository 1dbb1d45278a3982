package io.counterpoint.claims.storage;

import io.counterpoint.claims.error.ClientException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Makes and reads ids. New ones are UUIDs of version 7: they rise with time, which keeps index inserts together. */
public final class Ids {
    private static final int COUNT_BITS = 12;
    private static final long COUNT_MASK = (1 << COUNT_BITS) - 1;
    private static final long VERSION_7 = 0x7000;

    /** Milliseconds since 1970 above {@link #COUNT_BITS} bits that count within one; zero until the first id. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** A new id. Each sorts after those that this process made before, even within a millisecond. */
    public static UUID next() {
        long tick =
                LAST.accumulateAndGet(System.currentTimeMillis() << COUNT_BITS, (last, now) -> Math.max(last + 1, now));
        long high = ((tick >>> COUNT_BITS) << Short.SIZE) | VERSION_7 | (tick & COUNT_MASK);
        // The lower half of a random id is 62 random bits below the two that every id has there.
        return new UUID(high, UUID.randomUUID().getLeastSignificantBits());
    }

    /**
     * Reads an id given by a client.
     *
     * @throws ClientException BAD_INPUT when it is none
     */
    public static UUID parse(String id) {
        return read(id).orElseThrow(() -> ClientException.badInput("'" + shortened(id) + "' is not an id."));
    }

    /** Reads an id; empty when it is none. */
    public static Optional<UUID> read(String id) {
        try {
            return id.length() == 36 ? Optional.of(UUID.fromString(id)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Those of the texts that are ids, each once. */
    public static List<UUID> readAll(Collection<? extends @Nullable String> ids) {
        return ids.stream()
                .filter(Objects::nonNull)
                .flatMap(id -> read(id).stream())
                .distinct()
                .toList();
    }

    private static String shortened(String id) {
        return id.length() <= 40 ? id : id.substring(0, 40) + "…";
    }
}
