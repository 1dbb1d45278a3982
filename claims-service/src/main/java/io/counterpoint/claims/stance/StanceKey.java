package io.counterpoint.claims.stance;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of {@link StanceRow}. */
record StanceKey(@Nullable UUID claimId, int number) implements Serializable {}
