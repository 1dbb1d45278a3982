package io.counterpoint.claims.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code claim_coverage}. */
@Entity
@Table(name = "claim_coverage")
@IdClass(CoverageKey.class)
@SuppressWarnings("NullAway.Init")
class CoverageRow {
    @Id
    UUID claimId;

    @Id
    UUID articleId;

    UUID outletId;
}
