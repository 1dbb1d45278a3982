package io.counterpoint.claims.discrepancy;

import io.counterpoint.claims.matching.Discrepancy.Version;
import io.counterpoint.claims.statement.StoredStatement;
import io.counterpoint.claims.storage.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code discrepancy}. */
@Entity
@Table(name = "discrepancy")
@IdClass(DiscrepancyKey.class)
@SuppressWarnings("NullAway.Init")
class DiscrepancyRow {
    @Id
    UUID utteranceId;

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    DiscrepancyKind kind;

    String reason;

    UUID oneStatementId;

    String oneValue;

    String oneExact;

    @Nullable
    Integer oneStart;

    @Nullable
    Integer oneEnd;

    UUID otherStatementId;

    String otherValue;

    String otherExact;

    @Nullable
    Integer otherStart;

    @Nullable
    Integer otherEnd;

    Instant recordedAt;

    @Nullable
    Instant withdrawnAt;

    static DiscrepancyRow of(UUID utterance, DiscrepancyFinding finding, Instant time) {
        DiscrepancyRow row = new DiscrepancyRow();
        row.utteranceId = utterance;
        row.id = Ids.next();
        row.recordedAt = time;
        row.kind = DiscrepancyKind.of(finding.found().aspect());
        row.reason = finding.found().reason();
        Version one = finding.found().one();
        row.oneStatementId = finding.one().id();
        row.oneValue = one.value();
        row.oneExact = one.exact();
        row.oneStart = place(finding.one(), one, one.start());
        row.oneEnd = place(finding.one(), one, one.end());
        Version other = finding.found().other();
        row.otherStatementId = finding.other().id();
        row.otherValue = other.value();
        row.otherExact = other.exact();
        row.otherStart = place(finding.other(), other, other.start());
        row.otherEnd = place(finding.other(), other, other.end());
        return row;
    }

    /** A place in the statement as one in the text; null when the words stand outside the statement. */
    private static @Nullable Integer place(StoredStatement statement, Version version, int place) {
        return version.start() == version.end() ? null : statement.start() + place;
    }

    /** All that it says; two rows with the same contents are one discrepancy. */
    List<@Nullable Object> contents() {
        return Arrays.asList(
                utteranceId,
                kind,
                reason,
                oneStatementId,
                oneValue,
                oneExact,
                oneStart,
                oneEnd,
                otherStatementId,
                otherValue,
                otherExact,
                otherStart,
                otherEnd);
    }

    StatedDiscrepancy under(UUID parent) {
        return new StatedDiscrepancy(
                kind,
                reason,
                List.of(
                        new StatedVersion(oneValue, oneExact, oneStart, oneEnd, oneStatementId.toString()),
                        new StatedVersion(otherValue, otherExact, otherStart, otherEnd, otherStatementId.toString())),
                parent.toString());
    }
}
