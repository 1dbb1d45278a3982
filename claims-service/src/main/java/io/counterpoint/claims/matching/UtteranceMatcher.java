package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.PartyNames;
import java.util.Collection;
import java.util.List;

/** Tells which statements render one utterance. Immutable and thread-safe. */
public final class UtteranceMatcher {
    /** Two statements with at least this score render one utterance. */
    public static final double THRESHOLD = 0.5;

    /**
     * A matcher.
     *
     * @param parties the names by which parties are known, so that "Kyiv" and "the Ukrainian government" are one
     */
    public UtteranceMatcher(PartyNames parties) {}

    /** How sure it is that two statements render one utterance; the same in either order. */
    public Match score(MatchableStatement a, MatchableStatement b) {
        return new Match(a.exact().equals(b.exact()) ? 1 : 0, "the same words");
    }

    /**
     * Gives every new statement an utterance. The result does not depend on the order of the input.
     *
     * @param newcomers statements without an utterance
     * @param known statements of the same days whose utterance is known
     * @return proposals ordered by their first statement's id; each newcomer is in exactly one
     */
    public List<UtteranceProposal> assign(Collection<MatchableStatement> newcomers, Collection<Rendering> known) {
        return newcomers.stream()
                .map(MatchableStatement::id)
                .distinct()
                .sorted()
                .map(id -> new UtteranceProposal(null, List.of(), List.of(id), 1, "no other statement says this"))
                .toList();
    }
}
