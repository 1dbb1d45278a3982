package io.counterpoint.claims.party;

import io.counterpoint.claims.extraction.PartyKind;
import io.counterpoint.claims.storage.Ids;
import io.counterpoint.claims.storage.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The parties that outlets are where they speak for themselves. */
@ApplicationScoped
public class OutletParties {
    /**
     * The party of an outlet; made when there is none. A curated party of kind OUTLET with the outlet's name becomes it.
     *
     * @return its id
     */
    public Uni<UUID> of(Mutiny.StatelessSession session, UUID outletId, String name) {
        return session.createSelectionQuery("select p.id from PartyRow p where p.outletId = :outlet", UUID.class)
                .setParameter("outlet", outletId)
                .getSingleResultOrNull()
                .chain(id -> id != null ? Uni.createFrom().item(id) : adoptOrAdd(session, outletId, name));
    }

    private static Uni<UUID> adoptOrAdd(Mutiny.StatelessSession session, UUID outletId, String name) {
        Spelling spelling = Spelling.of(name.length() > Spelling.LONGEST ? name.substring(0, Spelling.LONGEST) : name);
        return session.createSelectionQuery(
                        "select p from PartyRow p join PartyNameRow n on n.partyId = p.id where n.nameKey = :key",
                        PartyRow.class)
                .setParameter("key", spelling.key())
                .getSingleResultOrNull()
                .chain(party -> adoptOrAdd(session, outletId, spelling, party));
    }

    private static Uni<UUID> adoptOrAdd(
            Mutiny.StatelessSession session, UUID outletId, Spelling name, @Nullable PartyRow party) {
        if (party == null) {
            return add(session, outletId, name);
        }
        if (party.kind == PartyKind.OUTLET && party.outletId == null) {
            party.outletId = outletId;
            return session.update(party).replaceWith(party.id);
        }
        String shortened = name.text().substring(0, Math.min(name.text().length(), Spelling.LONGEST - 46));
        return add(session, outletId, Spelling.of(shortened + " (outlet " + outletId + ")"));
    }

    private static Uni<UUID> add(Mutiny.StatelessSession session, UUID outletId, Spelling spelling) {
        PartyRow row = new PartyRow();
        row.id = Ids.next();
        row.name = spelling.text();
        row.kind = PartyKind.OUTLET;
        row.origin = Origin.EXTRACTED;
        row.outletId = outletId;
        row.addedAt = Instant.now();
        PartyNameRow name = new PartyNameRow();
        name.nameKey = spelling.key();
        name.partyId = row.id;
        name.spelling = spelling.text();
        return session.insert(row).chain(() -> session.insert(name)).replaceWith(row.id);
    }
}
