package io.counterpoint.claims.proposal;

import io.counterpoint.claims.matching.Position;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code proposal}. */
@Entity
@Table(name = "proposal")
@SuppressWarnings("NullAway.Init")
class ProposalRow {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    ProposalKind kind;

    @Enumerated(EnumType.STRING)
    ProposalState state;

    UUID claimId;

    @Nullable
    UUID partyId;

    @Nullable
    String mention;

    @Nullable
    @Enumerated(EnumType.STRING)
    Position position;

    double confidence;

    String reason;

    Instant proposedAt;

    @Nullable
    Instant decidedAt;

    Proposal toProposal() {
        return new Proposal(
                id.toString(),
                kind,
                state,
                mention,
                position,
                confidence,
                reason,
                proposedAt.atOffset(ZoneOffset.UTC),
                decidedAt == null ? null : decidedAt.atOffset(ZoneOffset.UTC),
                claimId.toString(),
                partyId == null ? null : partyId.toString());
    }
}
