package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.matching.Stances.Shown;
import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.PartyNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Attaches propositions to claims that exist already. */
final class KnownClaims {
    private final List<KnownClaim> claims;
    private final Map<String, List<Known>> known = new TreeMap<>();
    private final List<Proposition> propositions;
    private final PartyNames names;
    private final Lexicon lexicon;
    private final Set<String> taken = new HashSet<>();

    /**
     * Claims with what is known of them.
     *
     * @param claims the claims
     * @param reader reads their texts
     * @param propositions of all statements, those of the claims' evidence included
     */
    KnownClaims(
            Collection<KnownClaim> claims,
            PropositionReader reader,
            List<Proposition> propositions,
            PartyNames names,
            Lexicon lexicon) {
        this.claims =
                claims.stream().sorted(Comparator.comparing(KnownClaim::id)).toList();
        this.propositions = propositions;
        this.names = names;
        this.lexicon = lexicon;
        this.claims.forEach(claim -> known.put(claim.id(), known(claim, reader)));
    }

    /** A proposition whose position on the claim is known. */
    private record Known(Proposition proposition, Position position) {}

    /** What the new statements show of the claims. */
    List<ClaimProposal> proposals(Set<String> fresh, Nesting nesting) {
        Map<String, List<Shown>> shown = new TreeMap<>();
        Map<String, Agreement> reasons = new HashMap<>();
        for (Proposition proposition : propositions) {
            if (fresh.contains(proposition.statement().id()) && !taken.contains(proposition.id())) {
                attach(proposition, shown, reasons);
            }
        }
        return claims.stream()
                .filter(claim -> shown.containsKey(claim.id()))
                .map(claim ->
                        proposal(claim, shown.getOrDefault(claim.id(), List.of()), reasons.get(claim.id()), nesting))
                .toList();
    }

    /** The propositions that belong to a claim, by id; complete once the proposals have been made. */
    Set<String> taken() {
        return taken;
    }

    private List<Known> known(KnownClaim claim, PropositionReader reader) {
        List<Known> all = new ArrayList<>();
        MatchableStatement text = new MatchableStatement(
                claim.id(),
                claim.id(),
                claim.id(),
                claim.text(),
                claim.text(),
                0,
                StatementKind.OUTLET_VOICE,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
        reader.read(text).stream()
                .limit(1)
                .filter(proposition -> proposition.wish() == (claim.kind() == ClaimKind.DEMAND))
                .forEach(proposition -> all.add(new Known(proposition, Position.SUPPORTS)));
        Map<String, Position> evidence = new HashMap<>();
        claim.evidence().forEach(each -> evidence.put(each.statement().id(), each.position()));
        for (Proposition proposition : propositions) {
            Position position = evidence.get(proposition.statement().id());
            if (position != null
                    && position != Position.NO_POSITION
                    && proposition.wish() == (claim.kind() == ClaimKind.DEMAND)
                    && isAbout(proposition, position, all)) {
                all.add(new Known(proposition, position));
                taken.add(proposition.id());
            }
        }
        return all;
    }

    /** Of several propositions in one piece of evidence, those that go with what is known; one alone always counts. */
    private boolean isAbout(Proposition proposition, Position position, List<Known> sofar) {
        long inStatement = propositions.stream()
                .filter(other ->
                        other.statement().id().equals(proposition.statement().id()))
                .filter(other -> other.wish() == proposition.wish())
                .count();
        boolean goesWith = sofar.stream()
                .anyMatch(each -> Agreement.of(proposition, each.proposition(), names, lexicon)
                        .holds());
        boolean signFits = Positions.sign(position) == proposition.sign();
        return inStatement == 1 || goesWith || (sofar.isEmpty() && signFits);
    }

    private void attach(Proposition proposition, Map<String, List<Shown>> shown, Map<String, Agreement> reasons) {
        String best = null;
        Known nearest = null;
        Agreement agreement = null;
        for (Map.Entry<String, List<Known>> entry : known.entrySet()) {
            for (Known each : entry.getValue()) {
                Agreement with = Agreement.of(proposition, each.proposition(), names, lexicon);
                if (with.holds() && (agreement == null || with.score() > agreement.score())) {
                    best = entry.getKey();
                    nearest = each;
                    agreement = with;
                }
            }
        }
        if (best != null && nearest != null && agreement != null) {
            int flip = agreement.opposite() ? -1 : 1;
            int sign = proposition.sign() * nearest.proposition().sign() * Positions.sign(nearest.position()) * flip;
            Position position = Positions.of(proposition, sign, nearest.proposition());
            shown.computeIfAbsent(best, key -> new ArrayList<>()).add(new Shown(proposition, position));
            reasons.merge(best, agreement, (a, b) -> a.score() >= b.score() ? a : b);
            taken.add(proposition.id());
        }
    }

    private ClaimProposal proposal(
            KnownClaim claim, List<Shown> shown, @Nullable Agreement agreement, Nesting nesting) {
        List<StanceProposal> stances = Stances.of(shown, nesting);
        String first = shown.stream()
                .map(each -> each.proposition().statement().id())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        double score = agreement == null ? 0 : agreement.score();
        String shared = agreement == null ? "" : ": " + String.join(", ", agreement.shared());
        return new ClaimProposal(
                claim.id(), claim.text(), claim.kind(), first, stances, score, "about the same thing" + shared);
    }
}
