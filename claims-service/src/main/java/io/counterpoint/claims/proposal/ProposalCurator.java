package io.counterpoint.claims.proposal;

import io.counterpoint.claims.claim.ClaimCurator;
import io.counterpoint.claims.error.ClientException;
import io.counterpoint.claims.party.PartyCurator;
import io.counterpoint.claims.party.PartyInput;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.counterpoint.claims.utterance.UtteranceCurator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Does what curators decide about proposals, each decision in one transaction that also notes it. What a proposal is about
 * is locked before the proposal itself, in the order in which derivation locks them.
 */
@ApplicationScoped
class ProposalCurator {
    private final Database database;
    private final ClaimCurator claims;
    private final PartyCurator parties;
    private final PartyProposals partyProposals;
    private final UtteranceCurator utterances;
    private final MatchProposals matches;

    ProposalCurator(
            Database database,
            ClaimCurator claims,
            PartyCurator parties,
            PartyProposals partyProposals,
            UtteranceCurator utterances,
            MatchProposals matches) {
        this.database = database;
        this.claims = claims;
        this.parties = parties;
        this.partyProposals = partyProposals;
        this.utterances = utterances;
        this.matches = matches;
    }

    /**
     * Accepts or rejects; deciding the same again changes nothing.
     *
     * @param better what to add instead of the party that is proposed; null for what is proposed
     */
    Uni<Proposal> decide(String id, boolean accept, @Nullable PartyInput better) {
        UUID key = Ids.parse(id);
        return database.writing(session -> session.createSelectionQuery(
                        "from ProposalRow p where p.id = :id", ProposalRow.class)
                .setParameter("id", key)
                .getSingleResultOrNull()
                .chain(row -> {
                    if (row == null) {
                        throw ClientException.notFound("There is no such proposal.");
                    }
                    if (better != null && row.kind != ProposalKind.PARTY) {
                        throw ClientException.badInput("'party' goes with a proposal of kind PARTY only.");
                    }
                    return decide(session, row, accept, better);
                }));
    }

    /** Says whether two statements render one utterance, whatever matching says. */
    Uni<Proposal> match(String statementId, String otherId, boolean same) {
        UUID statement = Ids.parse(statementId);
        UUID other = Ids.parse(otherId);
        if (statement.equals(other)) {
            throw ClientException.badInput("A statement always renders the same utterance as itself.");
        }
        return database.writing(session -> session.createSelectionQuery(
                        "from ProposalRow p where p.statementId = :statement and p.otherId = :other", ProposalRow.class)
                .setParameter("statement", statement)
                .setParameter("other", other)
                .getSingleResultOrNull()
                .chain(row -> row != null ? decide(session, row, same, null) : open(session, statement, other, same)));
    }

    private Uni<Proposal> open(Mutiny.StatelessSession session, UUID statement, UUID other, boolean same) {
        ProposalRow row = ProposalStore.open(ProposalKind.MATCH, 1, "said by a curator");
        row.statementId = statement;
        row.otherId = other;
        row.statementCount = 2;
        return utterances
                .take(session, statement, other)
                .chain(pair -> session.insert(row)
                        .chain(() -> note(session, row, state(same)))
                        .chain(() -> matched(session, row, pair, same)))
                .replaceWith(row::toProposal);
    }

    private Uni<Proposal> decide(
            Mutiny.StatelessSession session, ProposalRow row, boolean accept, @Nullable PartyInput better) {
        return switch (row.kind) {
            case CLAIM ->
                claims.lock(session, claimOf(row))
                        .chain(() -> locked(session, row.id, accept, now -> claim(session, now, accept)));
            case STANCE ->
                claims.lock(session, claimOf(row))
                        .chain(() -> locked(session, row.id, accept, now -> stance(session, now, accept)));
            case PARTY ->
                parties.lockDirectory(session)
                        .chain(() -> locked(session, row.id, accept, now -> party(session, now, accept, better)));
            case MATCH ->
                utterances
                        .take(session, Objects.requireNonNull(row.statementId), Objects.requireNonNull(row.otherId))
                        .chain(pair -> locked(session, row.id, accept, now -> matched(session, now, pair, accept)));
        };
    }

    private Uni<Proposal> locked(Mutiny.StatelessSession session, UUID id, boolean accept, Effect effect) {
        return session.createNativeQuery("select p.* from proposal p where p.id = :id for update", ProposalRow.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .chain(row -> {
                    if (row == null) {
                        throw ClientException.notFound("There is no such proposal any more.");
                    }
                    if (row.state == state(accept)) {
                        return Uni.createFrom().item(row.toProposal());
                    }
                    return effect.of(row)
                            .chain(() -> note(session, row, state(accept)))
                            .replaceWith(row::toProposal);
                });
    }

    /** What a decision leads to, given the locked proposal in its old state. */
    @FunctionalInterface
    private interface Effect {
        Uni<Void> of(ProposalRow row);
    }

    private static ProposalState state(boolean accept) {
        return accept ? ProposalState.ACCEPTED : ProposalState.REJECTED;
    }

    private static Uni<Void> note(Mutiny.StatelessSession session, ProposalRow row, ProposalState state) {
        row.state = state;
        Instant now = Instant.now();
        row.decidedAt = now;
        return session.update(row)
                .chain(() -> session.createNativeQuery("""
                                insert into proposal_decision (proposal_id, number, state, decided_at)
                                select :proposal, coalesce(max(number), 0) + 1, :state, :time
                                from proposal_decision where proposal_id = :proposal""")
                        .setParameter("proposal", row.id)
                        .setParameter("state", state.name())
                        .setParameter("time", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> claim(Mutiny.StatelessSession session, ProposalRow row, boolean accept) {
        return claims.decide(session, claimOf(row), accept);
    }

    private Uni<Void> stance(Mutiny.StatelessSession session, ProposalRow row, boolean accept) {
        UUID party = Objects.requireNonNull(row.partyId);
        return accept
                ? claims.accept(session, claimOf(row), party, Objects.requireNonNull(row.position))
                : claims.reject(session, claimOf(row), party, Objects.requireNonNull(row.position));
    }

    private Uni<Void> party(
            Mutiny.StatelessSession session, ProposalRow row, boolean accept, @Nullable PartyInput better) {
        String key = Objects.requireNonNull(row.nameKey);
        if (accept) {
            return partyProposals
                    .spellings(session, key)
                    .chain(spellings -> parties.adopt(session, input(row, better, spellings), key))
                    .invoke(adopted -> {
                        row.partyId = adopted.id();
                        row.partyAdded = adopted.added();
                    })
                    .replaceWithVoid();
        }
        return row.partyId == null
                ? Uni.createFrom().voidItem()
                : parties.release(session, row.partyId, key, row.partyAdded);
    }

    private static PartyInput input(ProposalRow row, @Nullable PartyInput better, List<String> spellings) {
        String parent = row.affiliationId == null ? null : row.affiliationId.toString();
        PartyInput proposed =
                new PartyInput(Objects.requireNonNull(row.name), row.partyKind, spellings, row.role, parent);
        return better == null ? proposed : better.orElse(proposed);
    }

    private Uni<Void> matched(
            Mutiny.StatelessSession session, ProposalRow row, UtteranceCurator.Pair pair, boolean together) {
        return together
                ? utterances
                        .join(session, pair)
                        .chain(() ->
                                matches.note(session, row, Set.of(pair.other().id())))
                : utterances.separate(session, pair).chain(company -> matches.note(session, row, company));
    }

    private static UUID claimOf(ProposalRow row) {
        return Objects.requireNonNull(row.claimId);
    }
}
