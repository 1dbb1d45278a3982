package io.counterpoint.claims.proposal;

import io.counterpoint.claims.extraction.PartyKind;
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

    @Nullable
    UUID claimId;

    @Nullable
    UUID partyId;

    @Nullable
    String nameKey;

    @Nullable
    String name;

    @Nullable
    @Enumerated(EnumType.STRING)
    PartyKind partyKind;

    @Nullable
    String role;

    @Nullable
    UUID affiliationId;

    int statementCount;

    boolean partyAdded;

    @Nullable
    UUID statementId;

    @Nullable
    UUID otherId;

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
                name,
                partyKind,
                role,
                position,
                confidence,
                reason,
                statementCount,
                proposedAt.atOffset(ZoneOffset.UTC),
                decidedAt == null ? null : decidedAt.atOffset(ZoneOffset.UTC),
                text(claimId),
                text(partyId),
                text(affiliationId),
                nameKey,
                text(statementId),
                text(otherId));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
