package io.counterpoint.claims.stance;

import io.counterpoint.claims.matching.Basis;
import io.counterpoint.claims.matching.Position;
import io.counterpoint.claims.storage.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code stance}; never updated. */
@Entity
@Table(name = "stance")
@IdClass(StanceKey.class)
@SuppressWarnings("NullAway.Init")
class StanceRow {
    @Id
    UUID claimId;

    @Id
    int number;

    UUID partyId;

    @Enumerated(EnumType.STRING)
    Position position;

    @Enumerated(EnumType.STRING)
    Basis basis;

    @Enumerated(EnumType.STRING)
    Origin origin;

    boolean retracted;

    @Nullable
    LocalDate saidOn;

    double confidence;

    @Nullable
    String reason;

    Instant recordedAt;

    @Nullable
    String recordedBy;

    RecordedStance toRecorded() {
        return new RecordedStance(
                claimId,
                number,
                partyId,
                position,
                basis,
                origin,
                retracted,
                saidOn,
                confidence,
                reason,
                recordedAt,
                recordedBy);
    }
}
