package io.counterpoint.claims.proposal;

import io.counterpoint.claims.claim.ClaimCurator;
import io.counterpoint.claims.claim.ClaimInput;
import io.counterpoint.claims.error.ClientException;
import io.counterpoint.claims.matching.Position;
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
import java.util.function.Function;
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
     * @param party what to add instead of the party that is proposed; null for what is proposed
     * @param claim how to word the claim that is proposed; null for as it is
     * @param curator who decides
     */
    Uni<Proposal> decide(
            String id, boolean accept, @Nullable PartyInput party, @Nullable ClaimInput claim, String curator) {
        return change(id, row -> {
            if (party != null && row.kind != ProposalKind.PARTY) {
                throw ClientException.badInput("'party' goes with a proposal of kind PARTY only.");
            }
            if (claim != null && row.kind != ProposalKind.CLAIM) {
                throw ClientException.badInput("'claim' goes with a proposal of kind CLAIM only.");
            }
            return new Decided(state(accept), party, claim, curator);
        });
    }

    /** Takes the decision about a proposal back; what extraction finds holds again. */
    Uni<Proposal> reopen(String id, String curator) {
        return change(id, row -> new Decided(ProposalState.OPEN, null, null, curator));
    }

    /**
     * What becomes of a proposal.
     *
     * @param state its new state
     * @param party what is known better about a party
     * @param claim the better words of a claim
     * @param curator who decides
     */
    private record Decided(
            ProposalState state,
            @Nullable PartyInput party,
            @Nullable ClaimInput claim,
            String curator) {}

    private Uni<Proposal> change(String id, Function<ProposalRow, Decided> decision) {
        UUID key = Ids.parse(id);
        return database.writing(session -> session.createSelectionQuery(
                        "from ProposalRow p where p.id = :id", ProposalRow.class)
                .setParameter("id", key)
                .getSingleResultOrNull()
                .chain(row -> {
                    if (row == null) {
                        throw ClientException.notFound("There is no such proposal.");
                    }
                    return change(session, row, decision.apply(row));
                }));
    }

    /** Says whether two statements render one utterance, whatever matching says. */
    Uni<Proposal> match(String statementId, String otherId, boolean same, String curator) {
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
                .chain(row -> row != null
                        ? change(session, row, new Decided(state(same), null, null, curator))
                        : open(session, statement, other, new Decided(state(same), null, null, curator))));
    }

    private Uni<Proposal> open(Mutiny.StatelessSession session, UUID statement, UUID other, Decided decided) {
        ProposalRow row = ProposalStore.open(ProposalKind.MATCH, 1, "said by a curator");
        row.statementId = statement;
        row.otherId = other;
        row.statementCount = 2;
        return utterances
                .take(session, statement, other)
                .chain(pair -> session.insert(row)
                        .chain(() -> note(session, row, decided))
                        .chain(() -> matched(session, row, pair, decided.state())))
                .replaceWith(row::toProposal);
    }

    private Uni<Proposal> change(Mutiny.StatelessSession session, ProposalRow row, Decided decided) {
        return switch (row.kind) {
            case CLAIM ->
                claims.lock(session, claimOf(row))
                        .chain(() -> locked(session, row.id, decided, now -> claim(session, now, decided)));
            case STANCE ->
                claims.lock(session, claimOf(row))
                        .chain(() -> locked(session, row.id, decided, now -> stance(session, now, decided.state())));
            case PARTY ->
                parties.lockDirectory(session)
                        .chain(() -> locked(session, row.id, decided, now -> party(session, now, decided)));
            case MATCH ->
                utterances
                        .take(session, Objects.requireNonNull(row.statementId), Objects.requireNonNull(row.otherId))
                        .chain(pair ->
                                locked(session, row.id, decided, now -> matched(session, now, pair, decided.state())));
        };
    }

    private Uni<Proposal> locked(Mutiny.StatelessSession session, UUID id, Decided decided, Effect effect) {
        return session.createNativeQuery("select p.* from proposal p where p.id = :id for update", ProposalRow.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .chain(row -> {
                    if (row == null) {
                        throw ClientException.notFound("There is no such proposal any more.");
                    }
                    if (row.state == decided.state()) {
                        return Uni.createFrom().item(row.toProposal());
                    }
                    return effect.of(row)
                            .chain(() -> note(session, row, decided))
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

    private static Uni<Void> note(Mutiny.StatelessSession session, ProposalRow row, Decided decided) {
        ProposalState state = decided.state();
        row.state = state;
        Instant now = Instant.now();
        row.decidedAt = state == ProposalState.OPEN ? null : now;
        return session.update(row)
                .chain(() -> session.createNativeQuery("""
                                insert into proposal_decision (proposal_id, number, state, decided_at, decided_by)
                                select :proposal, coalesce(max(number), 0) + 1, :state, :time, :curator
                                from proposal_decision where proposal_id = :proposal""")
                        .setParameter("proposal", row.id)
                        .setParameter("state", state.name())
                        .setParameter("time", now)
                        .setParameter("curator", decided.curator())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> claim(Mutiny.StatelessSession session, ProposalRow row, Decided decided) {
        UUID claim = claimOf(row);
        return switch (decided.state()) {
            case ACCEPTED -> claims.accept(session, claim, decided.claim());
            case REJECTED -> claims.reject(session, claim);
            case OPEN -> claims.reopen(session, claim);
        };
    }

    private Uni<Void> stance(Mutiny.StatelessSession session, ProposalRow row, ProposalState state) {
        UUID party = Objects.requireNonNull(row.partyId);
        Position position = Objects.requireNonNull(row.position);
        return switch (state) {
            case ACCEPTED -> claims.accept(session, claimOf(row), party, position);
            case REJECTED -> claims.reject(session, claimOf(row), party, position);
            // The claim's articles are compared again, which finds the stance or does not.
            case OPEN -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> party(Mutiny.StatelessSession session, ProposalRow row, Decided decided) {
        String key = Objects.requireNonNull(row.nameKey);
        if (decided.state() == ProposalState.ACCEPTED) {
            return partyProposals
                    .spellings(session, key)
                    .chain(spellings -> parties.adopt(session, input(row, decided.party(), spellings), key))
                    .invoke(adopted -> {
                        row.partyId = adopted.id();
                        row.partyAdded = adopted.added();
                    })
                    .replaceWithVoid();
        }
        boolean known = row.state == ProposalState.ACCEPTED && row.partyId != null;
        Uni<Void> released = known
                ? parties.release(session, Objects.requireNonNull(row.partyId), key, row.partyAdded)
                : Uni.createFrom().voidItem();
        return released.invoke(() -> {
            if (decided.state() == ProposalState.OPEN) {
                row.partyId = null;
                row.partyAdded = false;
            }
        });
    }

    private static PartyInput input(ProposalRow row, @Nullable PartyInput better, List<String> spellings) {
        String parent = row.affiliationId == null ? null : row.affiliationId.toString();
        PartyInput proposed =
                new PartyInput(Objects.requireNonNull(row.name), row.partyKind, spellings, row.role, parent);
        return better == null ? proposed : better.orElse(proposed);
    }

    private Uni<Void> matched(
            Mutiny.StatelessSession session, ProposalRow row, UtteranceCurator.Pair pair, ProposalState state) {
        return switch (state) {
            case ACCEPTED ->
                utterances
                        .join(session, pair)
                        .chain(() ->
                                matches.note(session, row, Set.of(pair.other().id())));
            case REJECTED -> utterances.separate(session, pair).chain(company -> matches.note(session, row, company));
            // The articles of both are compared again, which matches them or does not.
            case OPEN -> Uni.createFrom().voidItem();
        };
    }

    private static UUID claimOf(ProposalRow row) {
        return Objects.requireNonNull(row.claimId);
    }
}
