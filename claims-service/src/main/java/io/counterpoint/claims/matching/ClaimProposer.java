package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.matching.PropositionClusters.Group;
import io.counterpoint.claims.matching.PropositionClusters.Member;
import io.counterpoint.claims.matching.Stances.Shown;
import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.LoadedWords;
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
import java.util.stream.Collectors;

/**
 * Finds the propositions on which parties or outlets meet, and what each holds of them: demand and rejection, assertion
 * and denial, figure and doubt. Immutable and thread-safe.
 */
public final class ClaimProposer {
    private final PartyNames names;
    private final Lexicon lexicon = Lexicon.standard();
    private final PropositionReader reader;
    private final ClaimText claimText;
    private final UtteranceMatcher matcher;

    /**
     * A proposer.
     *
     * @param parties the names by which parties are known
     */
    public ClaimProposer(PartyNames parties) {
        this.names = parties;
        this.reader = new PropositionReader(parties);
        this.claimText = new ClaimText(parties);
        this.matcher = new UtteranceMatcher(parties);
    }

    /**
     * Proposes claims and stances. The result does not depend on the order of the input.
     *
     * @param newcomers statements not yet looked at
     * @param unclaimed statements of the same days, looked at before, that give evidence of no claim so far
     * @param claims claims of the same days
     * @return proposals that at least one newcomer gives evidence for: stances on known claims first, by the claim's id,
     *     then new claims by the id of the first statement they rest on
     */
    public List<ClaimProposal> propose(
            Collection<MatchableStatement> newcomers,
            Collection<MatchableStatement> unclaimed,
            Collection<KnownClaim> claims) {
        Map<String, MatchableStatement> fresh = new TreeMap<>();
        newcomers.forEach(statement -> fresh.putIfAbsent(statement.id(), statement));
        Map<String, MatchableStatement> all = new TreeMap<>(fresh);
        unclaimed.forEach(statement -> all.putIfAbsent(statement.id(), statement));
        claims.forEach(claim -> claim.evidence()
                .forEach(each -> all.putIfAbsent(each.statement().id(), each.statement())));
        List<Proposition> read = new ArrayList<>();
        Nesting nesting = new Nesting(all.values());
        all.values().stream()
                .filter(statement -> !nesting.isInside(statement))
                .forEach(statement -> read.addAll(reader.read(statement)));
        List<Proposition> resolved = References.resolve(read);

        KnownClaims known = new KnownClaims(claims, reader, resolved, names, lexicon);
        List<ClaimProposal> proposals = new ArrayList<>(known.proposals(fresh.keySet(), nesting));
        Set<String> taken = new HashSet<>(known.taken());
        List<Proposition> open =
                resolved.stream().filter(each -> !taken.contains(each.id())).toList();
        List<UtteranceProposal> utterances = matcher.assign(all.values(), List.of());
        new PropositionClusters(names, lexicon)
                .of(open, utterances).stream()
                        .filter(group -> group.members().stream()
                                .anyMatch(member -> fresh.containsKey(
                                        member.proposition().statement().id())))
                        .forEach(group -> propose(group, nesting, proposals));
        return proposals;
    }

    private void propose(Group group, Nesting nesting, List<ClaimProposal> proposals) {
        String worth = Worth.reason(group, names);
        if (worth == null) {
            return;
        }
        Member representative = representative(group);
        String text = claimText.of(representative.proposition());
        if (!Predicates.in(text)) {
            return;
        }
        List<Shown> shown = new ArrayList<>();
        for (Member member : group.members()) {
            shown.add(new Shown(member.proposition(), position(member, representative)));
        }
        List<StanceProposal> stances = new ArrayList<>(Stances.of(shown, nesting));
        double confidence =
                stances.stream().mapToDouble(StanceProposal::confidence).max().orElse(0);
        stances.addAll(Stances.silent(shown, names));
        Proposition proposition = representative.proposition();
        String shared = group.shared().isEmpty() ? "" : "; they share " + String.join(", ", group.shared());
        proposals.add(new ClaimProposal(
                null,
                text,
                proposition.kind(),
                proposition.statement().id(),
                stances,
                Math.min(confidence, Math.max(group.score(), 0.5)),
                worth + shared));
    }

    /**
     * What words the claim best: said rather than denied, a whole clause rather than a fragment, without strong words,
     * and short.
     */
    private Member representative(Group group) {
        Map<StatementKind, Integer> order = new HashMap<>();
        order.put(StatementKind.INDIRECT, 0);
        order.put(StatementKind.OUTLET_VOICE, 1);
        order.put(StatementKind.DIRECT, 2);
        order.put(StatementKind.PARTIAL, 3);
        Set<String> fragments = group.members().stream()
                .map(Member::proposition)
                .filter(this::isFragment)
                .map(Proposition::id)
                .collect(Collectors.toSet());
        Map<String, Integer> strong = new HashMap<>();
        group.members().stream()
                .map(Member::proposition)
                .forEach(each -> strong.put(each.id(), LoadedWords.standard().strongIn(claimText.of(each))));
        return group.members().stream()
                .min(Comparator.comparing((Member member) ->
                                member.proposition().features().reference()
                                        || member.proposition().features().correction()
                                        || member.proposition().doubt())
                        .thenComparing(member ->
                                fragments.contains(member.proposition().id()))
                        .thenComparing(member -> member.proposition().sign() < 0)
                        .thenComparing(member -> member.proposition().holder() instanceof Holder.Unresolved)
                        .thenComparing(member -> member.proposition().actor() == null)
                        .thenComparing(member ->
                                strong.getOrDefault(member.proposition().id(), 0))
                        .thenComparing(member -> claimText.isTurned(member.proposition()))
                        .thenComparingInt(member -> order.getOrDefault(
                                member.proposition().statement().kind(), order.size()))
                        .thenComparingInt(
                                member -> member.proposition().clause().length())
                        .thenComparing(member -> member.proposition().id()))
                .orElseThrow();
    }

    /** Whether its words make no sentence, even when put as a claim; of wishes, whether they make none by themselves. */
    private boolean isFragment(Proposition proposition) {
        return proposition.wish() ? proposition.isFragment() : !Predicates.in(claimText.of(proposition));
    }

    private static Position position(Member member, Member representative) {
        // A claim is worded without the denial: who alone denies a thing supports nothing.
        int worded = representative.proposition().denied() ? -1 : 1;
        return Positions.of(
                member.proposition(), member.sign() * representative.sign() * worded, representative.proposition());
    }
}
