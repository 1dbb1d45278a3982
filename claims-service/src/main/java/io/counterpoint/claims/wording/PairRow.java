package io.counterpoint.claims.wording;

import io.counterpoint.claims.storage.Ids;
import io.counterpoint.claims.wording.PairFinding.Side;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** A row of {@code wording_pair}. */
@Entity
@Table(name = "wording_pair")
@SuppressWarnings("NullAway.Init")
class PairRow {
    @Id
    UUID id;

    UUID utteranceId;

    @Enumerated(EnumType.STRING)
    PairKind kind;

    double confidence;

    String reason;

    UUID oneStatementId;

    UUID oneOutletId;

    String oneExact;

    int oneStart;

    int oneEnd;

    UUID otherStatementId;

    UUID otherOutletId;

    String otherExact;

    int otherStart;

    int otherEnd;

    static PairRow of(UUID utterance, PairFinding finding) {
        PairRow row = new PairRow();
        row.id = Ids.next();
        row.utteranceId = utterance;
        row.kind = finding.kind();
        row.confidence = finding.confidence();
        row.reason = finding.reason();
        Side one = finding.one();
        row.oneStatementId = one.statement().id();
        row.oneOutletId = one.statement().outletId();
        row.oneExact = one.exact();
        row.oneStart = one.statement().start() + one.start();
        row.oneEnd = one.statement().start() + one.end();
        Side other = finding.other();
        row.otherStatementId = other.statement().id();
        row.otherOutletId = other.statement().outletId();
        row.otherExact = other.exact();
        row.otherStart = other.statement().start() + other.start();
        row.otherEnd = other.statement().start() + other.end();
        return row;
    }

    /** All that it says but for its id; two rows with the same contents are one pair. */
    List<Object> contents() {
        return List.of(
                utteranceId,
                kind,
                confidence,
                reason,
                oneStatementId,
                oneStart,
                oneEnd,
                oneExact,
                otherStatementId,
                otherStart,
                otherEnd,
                otherExact);
    }

    WordingPair toPair() {
        return new WordingPair(
                kind,
                confidence,
                reason,
                List.of(
                        new WordingSide(oneExact, oneStart, oneEnd, oneStatementId.toString()),
                        new WordingSide(otherExact, otherStart, otherEnd, otherStatementId.toString())),
                utteranceId.toString());
    }
}
