package io.counterpoint.claims.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code party_name}. */
@Entity
@Table(name = "party_name")
@SuppressWarnings("NullAway.Init")
class PartyNameRow {
    @Id
    String nameKey;

    UUID partyId;

    String spelling;

    @Column(name = "rank")
    int rank;
}
