package io.counterpoint.claims.derivation;

import io.counterpoint.claims.claim.ClaimFinding;
import io.counterpoint.claims.matching.ClaimProposal;
import io.counterpoint.claims.matching.Holder;
import io.counterpoint.claims.matching.StanceProposal;
import io.counterpoint.claims.proposal.ProposalStore.Subject;
import io.counterpoint.claims.proposal.ProposalStore.Suggestion;
import io.counterpoint.claims.statement.StoredStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns what matching proposes into what is stored: statements by their ids, holders as parties. */
final class ClaimFindings {
    private final Map<String, StoredStatement> statements;
    private final Map<UUID, UUID> outletParties;

    /**
     * A translator.
     *
     * @param statements the statements by the names that the proposals use
     * @param outletParties the party of each outlet that holds a stance
     */
    ClaimFindings(Map<String, StoredStatement> statements, Map<UUID, UUID> outletParties) {
        this.statements = statements;
        this.outletParties = outletParties;
    }

    /** The outlets that hold stances. */
    static Set<UUID> outletsIn(List<ClaimProposal> proposals) {
        return proposals.stream()
                .flatMap(proposal -> proposal.stances().stream())
                .map(StanceProposal::holder)
                .filter(Holder.Outlet.class::isInstance)
                .map(holder -> UUID.fromString(((Holder.Outlet) holder).outletId()))
                .collect(Collectors.toSet());
    }

    /** The claim with the stances of known parties; of two stances of one party the surer one. */
    ClaimFinding finding(ClaimProposal proposal) {
        Map<UUID, ClaimFinding.Held> held = new LinkedHashMap<>();
        proposal.stances().stream()
                .sorted(Comparator.comparingDouble(StanceProposal::confidence).reversed())
                .forEach(stance ->
                        partyOf(stance.holder()).ifPresent(party -> held.putIfAbsent(party, held(party, stance))));
        UUID curated = proposal.claimId() == null ? null : UUID.fromString(proposal.claimId());
        return new ClaimFinding(
                curated,
                proposal.text(),
                proposal.kind(),
                proposal.confidence(),
                proposal.reason(),
                List.copyOf(held.values()));
    }

    /** What to suggest to curators about a claim; speakers who are no parties are proposed as such elsewhere. */
    List<Suggestion> suggestions(UUID claim, ClaimProposal proposal) {
        List<Suggestion> suggestions = new ArrayList<>();
        suggestions.add(new Suggestion(Subject.claim(claim), proposal.confidence(), proposal.reason()));
        proposal.stances()
                .forEach(stance -> partyOf(stance.holder())
                        .ifPresent(party -> suggestions.add(new Suggestion(
                                Subject.stance(claim, party, stance.position()),
                                stance.confidence(),
                                stance.reason()))));
        return suggestions;
    }

    private ClaimFinding.Held held(UUID party, StanceProposal stance) {
        Set<UUID> evidence = stance.evidenceIds().stream()
                .map(statements::get)
                .map(Objects::requireNonNull)
                .map(StoredStatement::id)
                .collect(Collectors.toSet());
        return new ClaimFinding.Held(
                party,
                stance.position(),
                stance.basis(),
                evidence,
                stance.saidOn(),
                stance.confidence(),
                stance.reason());
    }

    private Optional<UUID> partyOf(Holder holder) {
        return switch (holder) {
            case Holder.Party party -> Optional.of(UUID.fromString(party.partyId()));
            case Holder.Outlet outlet ->
                Optional.of(Objects.requireNonNull(outletParties.get(UUID.fromString(outlet.outletId()))));
            case Holder.Unresolved unknown -> Optional.empty();
        };
    }
}
