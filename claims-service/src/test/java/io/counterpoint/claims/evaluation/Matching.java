package io.counterpoint.claims.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** One-to-one matching of what was found with what was wanted, best overlap first. */
final class Matching {
    private Matching() {}

    /** A pair that matches. */
    record Pair(int found, int wanted, double overlap) {}

    static List<Pair> match(List<CharacterSet> found, List<CharacterSet> wanted, double least) {
        List<Pair> candidates = new ArrayList<>();
        for (int f = 0; f < found.size(); f++) {
            for (int w = 0; w < wanted.size(); w++) {
                if (found.get(f).intersects(wanted.get(w))) {
                    double overlap = found.get(f).overlap(wanted.get(w));
                    if (overlap >= least) {
                        candidates.add(new Pair(f, w, overlap));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Pair pair) -> -pair.overlap()));
        BitSet usedFound = new BitSet();
        BitSet usedWanted = new BitSet();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!usedFound.get(pair.found()) && !usedWanted.get(pair.wanted())) {
                usedFound.set(pair.found());
                usedWanted.set(pair.wanted());
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
