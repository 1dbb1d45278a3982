package io.counterpoint.claims.claim;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of {@link WordingRow}. */
record WordingKey(@Nullable UUID claimId, int number) implements Serializable {}
