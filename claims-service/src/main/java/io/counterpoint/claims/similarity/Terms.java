package io.counterpoint.claims.similarity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A bag of terms, each counted once with its highest weight. Immutable. */
public final class Terms {
    /** What another figure keeps of a figure: the same thing may be told with both. */
    private static final double FIGURE = 0.4;

    private final Map<String, Term> byKey;
    private final double weight;

    private Terms(Map<String, Term> byKey) {
        this.byKey = byKey;
        this.weight = byKey.values().stream().mapToDouble(Term::weight).sum();
    }

    /** The bag of these terms. */
    public static Terms of(Collection<Term> terms) {
        Map<String, Term> byKey = LinkedHashMap.newLinkedHashMap(terms.size());
        for (Term term : terms) {
            byKey.merge(term.key(), term, (a, b) -> a.weight() >= b.weight() ? a : b);
        }
        return new Terms(byKey);
    }

    /** The terms, in the order of the text. */
    public Collection<Term> all() {
        return byKey.values();
    }

    /** Whether a term with this key is here. */
    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** The sum of all weights. */
    public double weight() {
        return weight;
    }

    /** The weight of what both have, words that mean nearly the same for less; the same in either order. */
    public double shared(Terms other) {
        return pairs(other).stream().mapToDouble(Pairing::weight).sum();
    }

    /** What both have, each term in one pair at most; in an order that does not depend on which of the two is asked. */
    public List<Pairing> pairs(Terms other) {
        List<Pairing> pairs = new ArrayList<>();
        List<String> mine = new ArrayList<>();
        for (String key : byKey.keySet()) {
            if (other.has(key)) {
                pairs.add(new Pairing(key, key, Math.min(weightOf(key), other.weightOf(key))));
            } else if (isRelatable(key)) {
                mine.add(key);
            }
        }
        if (!mine.isEmpty()) {
            pairs.addAll(related(mine, other));
        }
        // Sums of doubles depend on their order.
        pairs.sort(Pairing.EITHER_WAY);
        return pairs;
    }

    /** Pairs of different words with related meanings, the heaviest first; no word in two of them. */
    private List<Pairing> related(List<String> mine, Terms other) {
        List<Pairing> candidates = new ArrayList<>();
        for (String theirs : other.byKey.keySet()) {
            if (has(theirs) || !other.isRelatable(theirs)) {
                continue;
            }
            for (String key : mine) {
                double relation = relation(key, other, theirs);
                if (relation > 0) {
                    candidates.add(
                            new Pairing(key, theirs, relation * Math.min(weightOf(key), other.weightOf(theirs))));
                }
            }
        }
        if (candidates.size() > 1) {
            candidates.sort(
                    Comparator.comparingDouble(Pairing::weight).reversed().thenComparing(Pairing.EITHER_WAY));
        }
        Set<String> taken = new HashSet<>();
        List<Pairing> pairs = new ArrayList<>();
        for (Pairing candidate : candidates) {
            if (!taken.contains(candidate.one()) && !taken.contains(candidate.other())) {
                taken.add(candidate.one());
                taken.add(candidate.other());
                pairs.add(candidate);
            }
        }
        return pairs;
    }

    /** What to look related texts up by: the keys of the terms that weigh enough, and the meanings of words. */
    public List<String> searchKeys(double least) {
        Set<String> keys = new LinkedHashSet<>();
        for (Term term : byKey.values()) {
            if (term.weight() >= least && term.kind() != Term.Kind.PARTY) {
                keys.add(term.key());
                if (isWord(term.key())) {
                    keys.addAll(Thesaurus.standard().meanings(term.key().substring(1)));
                }
            }
        }
        return List.copyOf(keys);
    }

    private double relation(String key, Terms other, String theirs) {
        Term.Kind kind = kindOf(key);
        if (kind != other.kindOf(theirs)) {
            return 0;
        }
        return switch (kind) {
            case WORD -> Thesaurus.standard().relation(key.substring(1), theirs.substring(1));
            case CONCEPT -> Thesaurus.standard().conceptRelation(key, theirs);
            case NUMBER -> FIGURE;
            default -> 0;
        };
    }

    /** What the term with this key is; it must be here. */
    public Term.Kind kindOf(String key) {
        return Objects.requireNonNull(byKey.get(key)).kind();
    }

    private boolean isRelatable(String key) {
        return switch (kindOf(key)) {
            case WORD -> Thesaurus.standard().knows(key.substring(1));
            case CONCEPT, NUMBER -> true;
            default -> false;
        };
    }

    private boolean isWord(String key) {
        return kindOf(key) == Term.Kind.WORD;
    }

    /** What both have against all that either has: 0 to 1. */
    public double likeness(Terms other) {
        double shared = shared(other);
        double all = weight + other.weight - shared;
        return all <= 0 ? 0 : Math.clamp(shared / all, 0, 1);
    }

    /**
     * How much of the lighter one is in the other: 0 to 1.
     *
     * @param doubt weight added to the lighter one, so that a match of one or two words does not count in full
     */
    public double containment(Terms other, double doubt) {
        double least = Math.min(weight, other.weight) + doubt;
        return least <= 0 ? 0 : Math.clamp(shared(other) / least, 0, 1);
    }

    /** The weight of the term with this key; 0 where there is none. */
    public double weightOf(String key) {
        Term term = byKey.get(key);
        return term == null ? 0 : term.weight();
    }
}
