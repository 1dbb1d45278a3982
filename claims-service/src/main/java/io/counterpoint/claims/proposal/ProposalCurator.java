package io.counterpoint.claims.proposal;

import io.counterpoint.claims.claim.ClaimCurator;
import io.counterpoint.claims.error.ClientException;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Does what curators decide about proposals. */
@ApplicationScoped
class ProposalCurator {
    private final Database database;
    private final ClaimCurator claims;

    ProposalCurator(Database database, ClaimCurator claims) {
        this.database = database;
        this.claims = claims;
    }

    /** Accepts or rejects; deciding the same again changes nothing. */
    Uni<Proposal> decide(String id, boolean accept) {
        UUID key = Ids.parse(id);
        return database.writing(session -> session.createNativeQuery(
                        "select p.* from proposal p where p.id = :id for update", ProposalRow.class)
                .setParameter("id", key)
                .getSingleResultOrNull()
                .chain(row -> decide(session, row, accept)));
    }

    private Uni<Proposal> decide(Mutiny.StatelessSession session, @Nullable ProposalRow row, boolean accept) {
        if (row == null) {
            throw ClientException.notFound("There is no such proposal.");
        }
        ProposalState decision = accept ? ProposalState.ACCEPTED : ProposalState.REJECTED;
        if (row.state == decision) {
            return Uni.createFrom().item(row.toProposal());
        }
        if (row.state == ProposalState.REJECTED) {
            throw ClientException.conflict("The proposal has been rejected, and what it led to is withdrawn.");
        }
        row.state = decision;
        row.decidedAt = Instant.now();
        Uni<Void> effect = accept ? Uni.createFrom().voidItem() : reject(session, row);
        return session.update(row).chain(() -> effect).replaceWith(row::toProposal);
    }

    private Uni<Void> reject(Mutiny.StatelessSession session, ProposalRow row) {
        return switch (row.kind) {
            case CLAIM -> claims.reject(session, row.claimId);
            case STANCE ->
                claims.reject(
                        session,
                        row.claimId,
                        Objects.requireNonNull(row.partyId),
                        Objects.requireNonNull(row.position));
            case PARTY -> Uni.createFrom().voidItem();
        };
    }
}
