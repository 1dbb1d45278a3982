package io.counterpoint.claims.change;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code claim_change}, which the database writes by itself. */
@Entity
@Table(name = "claim_change")
@SuppressWarnings("NullAway.Init")
class ClaimChangeRow {
    @Id
    UUID claimId;

    long position;

    @Enumerated(EnumType.STRING)
    ClaimChangeKind kind;

    Instant changedAt;
}
