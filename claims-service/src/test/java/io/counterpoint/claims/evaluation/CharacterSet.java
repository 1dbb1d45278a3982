package io.counterpoint.claims.evaluation;

import java.util.BitSet;
import java.util.List;

/** The code points some stretches cover, and how far two such sets agree. */
record CharacterSet(BitSet bits) {
    static CharacterSet of(List<int[]> spans) {
        BitSet bits = new BitSet();
        spans.forEach(span -> bits.set(span[0], span[1]));
        return new CharacterSet(bits);
    }

    boolean intersects(CharacterSet other) {
        return bits.intersects(other.bits);
    }

    /** Intersection over union, 0 to 1. */
    double overlap(CharacterSet other) {
        BitSet shared = (BitSet) bits.clone();
        shared.and(other.bits);
        int union = bits.cardinality() + other.bits.cardinality() - shared.cardinality();
        return union == 0 ? 0 : (double) shared.cardinality() / union;
    }
}
