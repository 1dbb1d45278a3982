package io.counterpoint.claims.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import io.counterpoint.claims.error.ClientException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and reads ids. New ones are UUIDs of version 7: they rise with time, which keeps index inserts together. */
public final class Ids {
    private Ids() {}

    /** A new id. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
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
