package io.counterpoint.claims.claim;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of {@link CoverageRow}. */
record CoverageKey(@Nullable UUID claimId, @Nullable UUID articleId) implements Serializable {}
