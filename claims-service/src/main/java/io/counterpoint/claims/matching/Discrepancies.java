package io.counterpoint.claims.matching;

import java.util.Collection;
import java.util.List;

/** Finds in what renderings of one utterance disagree. */
public final class Discrepancies {
    private Discrepancies() {}

    /**
     * The discrepancies among renderings of one utterance, or among statements on one subject.
     *
     * @param renderings in any order
     * @return one for each aspect and pair of values, in a fixed order
     */
    public static List<Discrepancy> between(Collection<MatchableStatement> renderings) {
        return List.of();
    }
}
