package io.counterpoint.claims.similarity;

import java.util.Comparator;

/**
 * Two terms of two texts that mean the same, or nearly.
 *
 * @param one the key of the first text's term
 * @param other the key of the second text's; the same key for the same term
 * @param weight what they weigh together
 */
public record Pairing(String one, String other, double weight) {
    /** An order that is the same whichever of the two texts comes first. */
    static final Comparator<Pairing> EITHER_WAY =
            Comparator.comparing(Pairing::lower).thenComparing(Pairing::higher);

    /** Whether both texts have the very same term. */
    public boolean same() {
        return one.equals(other);
    }

    /** The pair in words, the same in either order: "pit", or "inquiry ~ investigation". */
    public String readable() {
        if (same()) {
            return readable(one);
        }
        return readable(lower()) + " ~ " + readable(higher());
    }

    private String lower() {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private String higher() {
        return one.compareTo(other) <= 0 ? other : one;
    }

    private static String readable(String key) {
        return key.startsWith("=") ? key.substring(1) : key.startsWith("party:") ? "a party's name" : key;
    }
}
