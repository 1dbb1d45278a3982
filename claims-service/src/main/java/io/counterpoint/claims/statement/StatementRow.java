package io.counterpoint.claims.statement;

import io.counterpoint.claims.article.Article;
import io.counterpoint.claims.extraction.PartyKind;
import io.counterpoint.claims.extraction.StatementKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code statement}. */
@Entity
@Table(name = "statement")
@SuppressWarnings("NullAway.Init")
class StatementRow {
    @Id
    UUID id;

    UUID articleId;

    UUID outletId;

    int revision;

    String textHash;

    @Column(name = "place_start")
    int start;

    @Column(name = "place_end")
    int end;

    int ordinal;

    String exact;

    String prefix;

    String suffix;

    String context;

    @Enumerated(EnumType.STRING)
    StatementKind kind;

    @Nullable
    UUID speakerId;

    @Nullable
    String speakerMention;

    @Nullable
    String speakerKey;

    @Nullable
    String speakerName;

    @Nullable
    @Enumerated(EnumType.STRING)
    PartyKind speakerKind;

    @Nullable
    String speakerRole;

    @Nullable
    UUID speakerAffiliationId;

    @Nullable
    String cue;

    @Nullable
    String cueLemma;

    @Nullable
    String channel;

    @Nullable
    LocalDate saidOn;

    String rule;

    double confidence;

    int extractorVersion;

    @Nullable
    UUID utteranceId;

    Instant recordedAt;

    @Nullable
    Instant retiredAt;

    @Nullable
    Introduction introduction() {
        return speakerKey == null || speakerName == null || speakerKind == null
                ? null
                : new Introduction(speakerKey, speakerName, speakerKind, speakerRole, speakerAffiliationId);
    }

    void introduction(@Nullable Introduction introduction) {
        speakerKey = introduction == null ? null : introduction.key();
        speakerName = introduction == null ? null : introduction.name();
        speakerKind = introduction == null ? null : introduction.kind();
        speakerRole = introduction == null ? null : introduction.role();
        speakerAffiliationId = introduction == null ? null : introduction.affiliationId();
    }

    Statement toStatement() {
        return new Statement(
                id.toString(),
                exact,
                prefix,
                suffix,
                start,
                end,
                textHash,
                revision,
                retiredAt == null,
                kind,
                speakerMention,
                cue,
                channel,
                saidOn,
                rule,
                confidence,
                new Article(articleId.toString()),
                outletId.toString(),
                speakerId == null ? null : speakerId.toString(),
                utteranceId == null ? null : utteranceId.toString());
    }
}
