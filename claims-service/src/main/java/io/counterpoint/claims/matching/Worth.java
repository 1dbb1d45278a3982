package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.matching.PropositionClusters.Group;
import io.counterpoint.claims.matching.PropositionClusters.Member;
import io.counterpoint.claims.similarity.PartyNames;
import io.counterpoint.claims.similarity.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether propositions make a claim: parties meet on it, or one party states what concerns another. */
final class Worth {
    /** A demand must say what is wanted. */
    private static final double DEMAND_CONTENT = 1.5;

    private Worth() {}

    /** Why a group is a claim; null when it is none. */
    static @Nullable String reason(Group group, PartyNames names) {
        Set<String> sides = group.members().stream()
                .map(member -> member.proposition().side())
                .collect(Collectors.toSet());
        boolean named = group.members().stream().anyMatch(member -> isNamed(member.proposition()));
        boolean parties = group.members().stream().anyMatch(member -> isParty(member.proposition()));
        boolean split = group.members().stream().map(Member::sign).distinct().count() > 1;
        if (sides.size() > 1 && named && (parties || split)) {
            return "%d sides speak on it".formatted(sides.size());
        }
        boolean harm = group.members().stream()
                .anyMatch(member -> member.proposition().features().harm());
        boolean other = group.members().stream()
                .map(Member::proposition)
                .anyMatch(each -> isNamed(each) && !others(each, names).isEmpty() && isOther(each, names));
        if (group.members().size() > 1 && harm && other && parties) {
            return "a party accuses another one";
        }
        boolean summary =
                group.members().stream().allMatch(member -> member.proposition().isSummary());
        if (sides.size() > 1 && summary) {
            return "%d outlets say it of several parties at once".formatted(sides.size());
        }
        for (Member member : group.members()) {
            String reason = alone(member.proposition(), names);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private static @Nullable String alone(Proposition proposition, PartyNames names) {
        if (!isNamed(proposition) || proposition.doubt()) {
            return null;
        }
        Proposition.Features features = proposition.features();
        if (proposition.statement().kind() == StatementKind.OUTLET_VOICE) {
            if (features.commitment() && !proposition.parties().isEmpty()) {
                return "the outlet states that a party has agreed to something";
            }
            return features.figure() && !proposition.parties().isEmpty()
                    ? "the outlet states a figure that concerns a party"
                    : null;
        }
        if (proposition.wish()
                && proposition.attitude() != Attitude.ACCEPTANCE
                && !features.intention()
                && content(proposition) >= DEMAND_CONTENT) {
            return proposition.sign() > 0 ? "a party demands it" : "a party rejects it";
        }
        List<String> others = others(proposition, names);
        if (features.harm() && !others.isEmpty() && isOther(proposition, names)) {
            return "a party accuses another one";
        }
        if (features.accusation()) {
            return "a party accuses somebody";
        }
        if (features.harm() && features.figure()) {
            return "a party gives a figure for harm done";
        }
        return features.conditional() && !others.isEmpty() ? "a party makes it depend on another one" : null;
    }

    /** The parties it names that do not belong to the holder's side. */
    static List<String> others(Proposition proposition, PartyNames names) {
        return proposition.parties().stream()
                .filter(party -> proposition.line().stream().noneMatch(own -> names.related(own, party)))
                .toList();
    }

    private static boolean isOther(Proposition proposition, PartyNames names) {
        String actor = proposition.actor();
        return actor != null && proposition.line().stream().noneMatch(own -> names.related(own, actor));
    }

    private static boolean isParty(Proposition proposition) {
        return proposition.holder() instanceof Holder.Party;
    }

    private static boolean isNamed(Proposition proposition) {
        return !(proposition.holder() instanceof Holder.Unresolved);
    }

    private static double content(Proposition proposition) {
        return proposition.terms().all().stream()
                .filter(term -> term.kind() != Term.Kind.PARTY)
                .mapToDouble(Term::weight)
                .sum();
    }
}
