package io.counterpoint.claims.claim;

import io.counterpoint.claims.matching.ClaimKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code claim_wording}. */
@Entity
@Table(name = "claim_wording")
@IdClass(WordingKey.class)
@SuppressWarnings("NullAway.Init")
class WordingRow {
    @Id
    UUID claimId;

    @Id
    int number;

    String text;

    @Enumerated(EnumType.STRING)
    ClaimKind kind;

    Instant recordedAt;
}
