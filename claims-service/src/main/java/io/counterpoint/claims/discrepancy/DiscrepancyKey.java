package io.counterpoint.claims.discrepancy;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of {@link DiscrepancyRow}. */
record DiscrepancyKey(@Nullable UUID utteranceId, @Nullable UUID id) implements Serializable {}
