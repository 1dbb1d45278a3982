package io.counterpoint.claims.statement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Stores which statements show which stances, in sessions that the caller opens. */
@ApplicationScoped
public class EvidenceStore {
    /**
     * A statement that counts as evidence now.
     *
     * @param claimId the claim
     * @param stanceNumber the number of the stance among those of the claim
     * @param statementId the statement
     * @param articleId the article it stands in
     * @param exact its text
     */
    public record Stored(UUID claimId, int stanceNumber, UUID statementId, UUID articleId, String exact) {}

    /** The claims that statements of these articles are, or were, evidence on. */
    public Uni<List<UUID>> claimsOf(Mutiny.StatelessSession session, Collection<UUID> articles) {
        return session.createSelectionQuery(
                        "select distinct e.claimId from EvidenceRow e join StatementRow s on s.id = e.statementId"
                                + " where s.articleId in (:articles) order by e.claimId",
                        UUID.class)
                .setParameter("articles", articles)
                .getResultList();
    }

    /** The articles with current statements that are, or were, evidence on a claim; the latest 500 at most. */
    public Uni<List<UUID>> articlesOn(Mutiny.StatelessSession session, UUID claim) {
        return session.createSelectionQuery(
                        "select distinct s.articleId from EvidenceRow e join StatementRow s on s.id = e.statementId"
                                + " where e.claimId = :claim and s.retiredAt is null order by s.articleId desc",
                        UUID.class)
                .setParameter("claim", claim)
                .setMaxResults(500)
                .getResultList();
    }

    /** The evidence on claims that counts now, also that of superseded stances. */
    public Uni<List<Stored>> on(Mutiny.StatelessSession session, Collection<UUID> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery(
                        "select e.claimId, e.stanceNumber, s.id, s.articleId, s.exact"
                                + " from EvidenceRow e join StatementRow s on s.id = e.statementId"
                                + " where e.claimId in (:claims) and e.withdrawnAt is null"
                                + " order by e.claimId, e.stanceNumber, s.id",
                        Object[].class)
                .setParameter("claims", claims)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Stored(
                                (UUID) row[0], (Integer) row[1], (UUID) row[2], (UUID) row[3], (String) row[4]))
                        .toList());
    }

    /**
     * Lets statements count; one that counted before counts again.
     *
     * @param by the curator who attached them; null where they were derived
     */
    public Uni<Void> add(
            Mutiny.StatelessSession session,
            UUID claim,
            int stanceNumber,
            Set<UUID> statements,
            Instant time,
            @Nullable String by) {
        if (statements.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        insert into stance_evidence (claim_id, stance_number, statement_id, recorded_at, recorded_by)
                        select :claim, :number, s.id, :time, cast(:by as text) from statement s where s.id in (:statements)
                        on conflict (claim_id, stance_number, statement_id)
                        do update set recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by,
                            withdrawn_at = null
                        where stance_evidence.withdrawn_at is not null""")
                .setParameter("claim", claim)
                .setParameter("number", stanceNumber)
                .setParameter("time", time)
                .setParameter("by", by)
                .setParameter("statements", statements)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Lets statements no longer count. */
    public Uni<Void> withdraw(
            Mutiny.StatelessSession session, UUID claim, int stanceNumber, Set<UUID> statements, Instant time) {
        if (statements.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createMutationQuery("update EvidenceRow e set e.withdrawnAt = :time where e.claimId = :claim"
                        + " and e.stanceNumber = :number and e.statementId in (:statements)"
                        + " and e.withdrawnAt is null")
                .setParameter("claim", claim)
                .setParameter("number", stanceNumber)
                .setParameter("time", time)
                .setParameter("statements", statements)
                .executeUpdate()
                .replaceWithVoid();
    }
}
