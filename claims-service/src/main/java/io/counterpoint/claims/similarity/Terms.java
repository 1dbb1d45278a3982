package io.counterpoint.claims.similarity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bag of terms, each counted once with its highest weight. Immutable. */
public final class Terms {
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

    /** The weight of what both have; the same in either order. */
    public double shared(Terms other) {
        return sharedKeys(other).stream()
                .mapToDouble(key -> Math.min(weightOf(key), other.weightOf(key)))
                .sum();
    }

    /** The keys of what both have, sorted. */
    public List<String> sharedKeys(Terms other) {
        Terms small = byKey.size() <= other.byKey.size() ? this : other;
        Terms large = small == this ? other : this;
        List<String> keys = new ArrayList<>();
        for (String key : small.byKey.keySet()) {
            if (large.has(key)) {
                keys.add(key);
            }
        }
        // Sums of doubles depend on their order.
        keys.sort(null);
        return keys;
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
