package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.Pairing;
import io.counterpoint.claims.similarity.PartyNames;
import io.counterpoint.claims.similarity.Term;
import io.counterpoint.claims.similarity.Terms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two propositions have in common.
 *
 * @param score how sure it is that they are about the same thing, 0 to 1
 * @param opposite whether they say the opposite by their very words ("progress" and "deadlock")
 * @param shared what they share, readable
 */
record Agreement(double score, boolean opposite, List<String> shared) {
    private static final Agreement NONE = new Agreement(0, false, List.of());

    /** At least two telling terms; less where a refusal answers a demand, or the same speaker wants the same actor to act. */
    private static final double ENOUGH = 1.6;

    private static final double ENOUGH_FOR_AN_ANSWER = 1.25;

    /** Who denies what is said of them just before need not say it again. */
    private static final double ENOUGH_FOR_A_DENIAL = 0.9;

    /** This share of the shorter proposition must be in the other one. */
    private static final double CONTAINED = 0.45;

    private static final double CONTAINED_IN_DENIAL = 0.4;

    private static final double DOUBT = 0.3;

    /** Two sides that want the same thing say so in much the same words. */
    private static final double COMMON_WISH = 0.35;

    /** To name the same place is not yet to say the same of it. */
    private static final double NAME = 0.5;

    /** Propositions that score less are about different things. */
    static final double LEAST = 0.4;

    /** Compares two propositions; the same in either order. */
    static Agreement of(Proposition a, Proposition b, PartyNames names, Lexicon lexicon) {
        if (a.wish() != b.wish() || !sameActor(a.actor(), b.actor(), names)) {
            return NONE;
        }
        List<String> shared = new ArrayList<>();
        double weight = 0;
        boolean opposite = false;
        boolean event = false;
        for (Pairing pair : a.terms().pairs(b.terms())) {
            Term.Kind kind = a.terms().kindOf(pair.one());
            if (kind != Term.Kind.PARTY && (pair.same() || kind != Term.Kind.NUMBER)) {
                weight += kind == Term.Kind.NAME ? pair.weight() * NAME : pair.weight();
                shared.add(pair.readable());
                event |= kind == Term.Kind.CONCEPT || kind == Term.Kind.WORD;
            }
        }
        for (Term term : a.terms().all()) {
            String contrary = lexicon.oppositeOf(term.key());
            boolean contrast = contrary != null
                    && b.terms().has(contrary)
                    && !b.terms().has(term.key())
                    && !a.terms().has(contrary);
            if (contrast && contrary != null) {
                weight += Math.min(term.weight(), b.terms().weightOf(contrary));
                shared.add(new Pairing(term.key(), contrary, 0).readable().replace(" ~ ", " against "));
                opposite = true;
                event = true;
            }
        }
        boolean oneSpeaker =
                a.side().equals(b.side()) && a.actor() != null && a.actor().equals(b.actor());
        double least = Math.min(content(a.terms()), content(b.terms())) + DOUBT;
        double contained = Math.clamp(weight / least, 0, 1);
        boolean answer = a.wish() && a.sign() != b.sign();
        boolean denial = isDenial(a, b, names) || isDenial(b, a, names);
        double needed = denial ? ENOUGH_FOR_A_DENIAL : oneSpeaker || answer ? ENOUGH_FOR_AN_ANSWER : ENOUGH;
        boolean enough = weight >= needed;
        if (!event || !enough || contained < (denial ? CONTAINED_IN_DENIAL : CONTAINED) || differInFigures(a, b)) {
            return NONE;
        }
        double likeness = Math.clamp(weight / (content(a.terms()) + content(b.terms()) - weight), 0, 1);
        if (a.wish() && a.sign() == b.sign() && !a.side().equals(b.side()) && likeness < COMMON_WISH) {
            return NONE;
        }
        double score = 0.7 * contained + 0.3 * likeness;
        shared.sort(null);
        return new Agreement(score, opposite, shared);
    }

    /**
     * Whether one denies what another speaker says of the very party that denies it, just before or after in the article;
     * or refuses what another speaker wants of it, anywhere.
     */
    private static boolean isDenial(Proposition denial, Proposition other, PartyNames names) {
        String accused = other.actor();
        boolean near = denial.statement().articleId().equals(other.statement().articleId());
        boolean turned = (near && denial.attitude() == Attitude.DENIAL)
                || (denial.wish() && denial.attitude() == Attitude.REJECTION);
        return turned
                && !other.denied()
                && accused != null
                && denial.line().stream().anyMatch(own -> names.related(own, accused))
                && !denial.side().equals(other.side());
    }

    /** Whether they are about the same thing. */
    boolean holds() {
        return score >= LEAST;
    }

    private static boolean sameActor(@Nullable String a, @Nullable String b, PartyNames names) {
        return a == null || b == null || names.related(a, b);
    }

    /** Two figures that differ are two facts; which of them renders the other is for discrepancies to tell. */
    private static boolean differInFigures(Proposition a, Proposition b) {
        List<String> one = figures(a);
        List<String> other = figures(b);
        return a.features().figure()
                && b.features().figure()
                && a.side().equals(b.side())
                && one.stream().noneMatch(other::contains);
    }

    private static List<String> figures(Proposition proposition) {
        return proposition.terms().all().stream()
                .filter(term -> term.kind() == Term.Kind.NUMBER)
                .map(Term::key)
                .toList();
    }

    private static double content(Terms terms) {
        return terms.all().stream()
                .filter(term -> term.kind() != Term.Kind.PARTY)
                .mapToDouble(term -> term.kind() == Term.Kind.NAME ? term.weight() * NAME : term.weight())
                .sum();
    }
}
