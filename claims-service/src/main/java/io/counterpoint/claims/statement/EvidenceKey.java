package io.counterpoint.claims.statement;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of {@link EvidenceRow}. */
@SuppressWarnings("NullAway.Init")
record EvidenceKey(
        @Nullable UUID claimId, int stanceNumber, @Nullable UUID statementId) implements Serializable {}
