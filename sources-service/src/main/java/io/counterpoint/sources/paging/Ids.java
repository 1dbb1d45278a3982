package io.counterpoint.sources.paging;

import com.github.f4b6a3.uuid.UuidCreator;
import io.counterpoint.sources.errors.ServiceException;
import java.util.Optional;
import java.util.UUID;

/** Ids: UUIDs of version 7, so that newer rows sort after older ones; opaque to clients. */
public final class Ids {

    private static final int LENGTH = 36;

    private Ids() {}

    /** A fresh id. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
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
