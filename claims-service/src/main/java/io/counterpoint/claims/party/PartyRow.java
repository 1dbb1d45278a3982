package io.counterpoint.claims.party;

import io.counterpoint.claims.extraction.PartyKind;
import io.counterpoint.claims.storage.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code party}. */
@Entity
@Table(name = "party")
@SuppressWarnings("NullAway.Init")
class PartyRow {
    @Id
    UUID id;

    String name;

    @Enumerated(EnumType.STRING)
    PartyKind kind;

    @Nullable
    String role;

    @Nullable
    UUID parentId;

    @Nullable
    UUID outletId;

    @Enumerated(EnumType.STRING)
    Origin origin;

    Instant addedAt;

    @Nullable
    Instant withdrawnAt;

    Party toParty() {
        return new Party(
                id.toString(),
                name,
                kind,
                role,
                withdrawnAt == null ? null : withdrawnAt.atOffset(ZoneOffset.UTC),
                parentId == null ? null : parentId.toString());
    }
}
