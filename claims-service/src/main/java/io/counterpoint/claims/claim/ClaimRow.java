package io.counterpoint.claims.claim;

import io.counterpoint.claims.matching.ClaimKind;
import io.counterpoint.claims.storage.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code claim}. */
@Entity
@Table(name = "claim")
@SuppressWarnings("NullAway.Init")
class ClaimRow {
    @Id
    UUID id;

    String text;

    @Enumerated(EnumType.STRING)
    ClaimKind kind;

    @Enumerated(EnumType.STRING)
    Origin origin;

    @Nullable
    @Enumerated(EnumType.STRING)
    Decision decision;

    double confidence;

    @Nullable
    String reason;

    boolean contested;

    double contention;

    int evidenceCount;

    int outletCount;

    int stanceCount;

    @Nullable
    LocalDate firstSaidOn;

    @Nullable
    LocalDate lastSaidOn;

    LocalDate recency;

    Instant openedAt;

    @Nullable
    String openedBy;

    @Nullable
    Instant withdrawnAt;

    Claim toClaim() {
        return new Claim(
                id.toString(),
                text,
                kind,
                origin,
                contested,
                contention,
                confidence,
                reason,
                evidenceCount,
                outletCount,
                firstSaidOn,
                lastSaidOn,
                openedAt.atOffset(ZoneOffset.UTC),
                withdrawnAt == null ? null : withdrawnAt.atOffset(ZoneOffset.UTC),
                openedBy,
                null);
    }
}
