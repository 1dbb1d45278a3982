package io.counterpoint.claims.wording;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of {@link WordingRow}. */
record WordingRowKey(
        @Nullable UUID articleId,
        @Nullable String thing,
        @Nullable String variant) implements Serializable {}
