package io.counterpoint.claims.claim;

import io.counterpoint.claims.party.PartyReader;
import io.counterpoint.claims.stance.RecordedStance;
import io.counterpoint.claims.stance.StanceHistory;
import io.counterpoint.claims.stance.StanceReader;
import io.counterpoint.claims.storage.Origin;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Keeps the figures of claims, by which lists are filtered and ordered, in step with their stances. */
@ApplicationScoped
class ClaimFigures {
    private final PartyReader parties;

    ClaimFigures(PartyReader parties) {
        this.parties = parties;
    }

    /** Computes the figures of locked claims anew, and stores the rows. */
    Uni<Void> refresh(Mutiny.StatelessSession session, Collection<ClaimRow> claims) {
        List<UUID> ids = claims.stream().map(row -> row.id).toList();
        return StanceReader.histories(session, ids)
                .chain(histories -> Multi.createFrom()
                        .iterable(claims)
                        .onItem()
                        .transformToUniAndConcatenate(row -> refresh(
                                session, row, StanceHistory.current(histories.getOrDefault(row.id, List.of()), null)))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> refresh(Mutiny.StatelessSession session, ClaimRow row, List<RecordedStance> stances) {
        List<Integer> numbers = stances.stream().map(RecordedStance::number).toList();
        return cover(session, row.id, numbers)
                .chain(() -> count(session, row.id, numbers))
                .invoke(counts -> {
                    row.evidenceCount = counts.statements();
                    row.outletCount = counts.outlets();
                    row.recency = recency(row, stances, counts);
                })
                .chain(() -> parties.treeAbove(
                        session, stances.stream().map(RecordedStance::partyId).toList()))
                .map(tree -> Contention.of(ClaimHistorian.held(stances), tree, row.outletCount))
                .invoke(contention -> fill(row, stances, contention))
                .chain(() -> session.update(row));
    }

    private static void fill(ClaimRow row, List<RecordedStance> stances, Contention contention) {
        List<LocalDate> days = stances.stream()
                .map(RecordedStance::saidOn)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        row.contested = contention.contested();
        row.contention = contention.degree();
        row.stanceCount = stances.size();
        row.firstSaidOn = days.isEmpty() ? null : days.getFirst();
        row.lastSaidOn = days.isEmpty() ? null : days.getLast();
        boolean wanted = row.decision == Decision.ACCEPTED || row.origin == Origin.CURATED;
        if (row.decision != Decision.REJECTED && (wanted || !stances.isEmpty())) {
            row.withdrawnAt = null;
        } else if (row.withdrawnAt == null) {
            row.withdrawnAt = Instant.now();
        }
    }

    private static Uni<Void> cover(Mutiny.StatelessSession session, UUID claim, List<Integer> numbers) {
        Uni<Integer> cleared = session.createNativeQuery("delete from claim_coverage where claim_id = :claim")
                .setParameter("claim", claim)
                .executeUpdate();
        if (numbers.isEmpty()) {
            return cleared.replaceWithVoid();
        }
        return cleared.chain(() -> session.createNativeQuery("""
                                insert into claim_coverage (claim_id, article_id, outlet_id)
                                select distinct e.claim_id, r.article_id, r.outlet_id
                                from stance_evidence e
                                join statement s on s.id = e.statement_id
                                join statement r on r.id = s.id
                                    or r.utterance_id = s.utterance_id and r.retired_at is null
                                where e.claim_id = :claim and e.stance_number in (:numbers) and e.withdrawn_at is null
                                on conflict (claim_id, article_id) do nothing""")
                        .setParameter("claim", claim)
                        .setParameter("numbers", numbers)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Counts> count(Mutiny.StatelessSession session, UUID claim, List<Integer> numbers) {
        Uni<Long> outlets = session.createNativeQuery(
                        "select count(distinct outlet_id) from claim_coverage where claim_id = :claim", Long.class)
                .setParameter("claim", claim)
                .getSingleResult();
        if (numbers.isEmpty()) {
            return outlets.map(found -> new Counts(0, Math.toIntExact(found), null));
        }
        return outlets.chain(found -> session.createNativeQuery("""
                        select count(distinct e.statement_id), max(a.published_on)
                        from stance_evidence e join statement s on s.id = e.statement_id join article a on a.id = s.article_id
                        where e.claim_id = :claim and e.stance_number in (:numbers) and e.withdrawn_at is null""", Object[].class)
                .setParameter("claim", claim)
                .setParameter("numbers", numbers)
                .getSingleResult()
                .map(row -> new Counts(Math.toIntExact((Long) row[0]), Math.toIntExact(found), (LocalDate) row[1])));
    }

    /** The last day something was said; else the day its newest evidence was published; else the day it was opened. */
    private static LocalDate recency(ClaimRow row, List<RecordedStance> stances, Counts counts) {
        return stances.stream()
                .map(RecordedStance::saidOn)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder())
                .or(() -> Optional.ofNullable(counts.publishedOn()))
                .orElseGet(() -> row.openedAt.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private record Counts(
            int statements, int outlets, @Nullable LocalDate publishedOn) {}
}
