package io.counterpoint.sources.storage;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads columns of native queries whose types the driver hands over in another form than ours. */
public final class Columns {

    private Columns() {}

    /** A {@code timestamptz} that is never null. */
    public static Instant instant(Tuple row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }

    /** A {@code timestamptz}, or null. */
    public static @Nullable Instant instantOrNull(Tuple row, String column) {
        @Nullable OffsetDateTime moment = row.get(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
