package io.counterpoint.claims.wording;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of {@link PlaceRow}. */
record PlaceRowKey(
        @Nullable UUID articleId,
        int placeStart,
        @Nullable String thing,
        @Nullable String variant) implements Serializable {}
