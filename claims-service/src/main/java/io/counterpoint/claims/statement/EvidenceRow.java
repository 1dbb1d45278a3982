package io.counterpoint.claims.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code stance_evidence}. */
@Entity
@Table(name = "stance_evidence")
@IdClass(EvidenceKey.class)
@SuppressWarnings("NullAway.Init")
class EvidenceRow {
    @Id
    UUID claimId;

    @Id
    int stanceNumber;

    @Id
    UUID statementId;

    Instant recordedAt;

    @Nullable
    Instant withdrawnAt;

    @Nullable
    String recordedBy;
}
