package io.counterpoint.claims.utterance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code utterance}. */
@Entity
@Table(name = "utterance")
@SuppressWarnings("NullAway.Init")
class UtteranceRow {
    @Id
    UUID id;

    @Nullable
    UUID speakerId;

    @Nullable
    String speakerMention;

    @Nullable
    LocalDate saidOn;

    double confidence;

    String reason;

    int statementCount;

    int outletCount;

    Instant recordedAt;

    Utterance toUtterance() {
        return new Utterance(
                id.toString(),
                speakerMention,
                saidOn,
                confidence,
                reason,
                statementCount,
                outletCount,
                speakerId == null ? null : speakerId.toString());
    }
}
