package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.Pairing;
import io.counterpoint.claims.similarity.PartyNames;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Tells which statements render one utterance: whether the speakers can be one, whether the days can be, and how much
 * the wordings share once inflection, synonyms and names are looked through. Immutable and thread-safe.
 */
public final class UtteranceMatcher {
    /** Two statements of different articles with at least this score render one utterance. */
    public static final double THRESHOLD = 0.4;

    /** With at least this score they do if neither has another match in the other's article that comes near. */
    static final double LEAST = 0.25;

    /** A speaker known only through somebody who speaks for it needs more. */
    private static final double RELATED = 0.9;

    /** In a score, how much counts what the shorter one shares; the rest is what the two share of all they have. */
    private static final double CONTAINMENT = 0.55;

    /** What one matching word more would weigh: a match of one or two words does not count in full. */
    private static final double DOUBT = 0.6;

    /** One word in common is none. */
    private static final double LEAST_SHARED = 1.2;

    /** Added where both are known to have been said on the same day. */
    private static final double SAME_DAY = 0.03;

    private final Reading.Reader reader;

    /**
     * A matcher.
     *
     * @param parties the names by which parties are known, so that "Kyiv" and "the Ukrainian government" are one
     */
    public UtteranceMatcher(PartyNames parties) {
        this.reader = new Reading.Reader(parties);
    }

    /** How sure it is that two statements render one utterance; the same in either order. */
    public Match score(MatchableStatement a, MatchableStatement b) {
        return score(reader.read(a), reader.read(b));
    }

    /**
     * Gives every new statement an utterance. The result does not depend on the order of the input. Of two statements
     * with the same id the first counts.
     *
     * @param newcomers statements without an utterance
     * @param known statements of the same days whose utterance is known
     * @return proposals ordered by their first statement's id; each newcomer is in exactly one
     */
    public List<UtteranceProposal> assign(Collection<MatchableStatement> newcomers, Collection<Rendering> known) {
        NavigableMap<String, Reading> readings = new TreeMap<>();
        Map<String, String> utterances = new TreeMap<>();
        for (Rendering rendering : known) {
            readings.computeIfAbsent(rendering.statement().id(), id -> reader.read(rendering.statement()));
            utterances.putIfAbsent(rendering.statement().id(), rendering.utteranceId());
        }
        for (MatchableStatement newcomer : newcomers) {
            readings.computeIfAbsent(newcomer.id(), id -> reader.read(newcomer));
        }
        return new UtteranceClusters(readings, utterances, UtteranceMatcher::score).proposals();
    }

    static Match score(Reading a, Reading b) {
        String speakers = SpeakerGate.reason(a.statement(), b.statement());
        if (speakers == null) {
            return new Match(0, "different speakers");
        }
        if (!DateWindow.open(a.statement(), b.statement())) {
            return new Match(0, "said on different days");
        }
        if (a.isVoice() && a.isNegated() != b.isNegated()) {
            return new Match(0, "one denies what the other states");
        }
        boolean sameWords = a.words().size() > 2
                && a.statement().exact().equals(b.statement().exact());
        if (a.terms().shared(b.terms()) < LEAST_SHARED && !sameWords) {
            return new Match(0, "too little in common");
        }
        double likeness = a.likeness(b);
        double containment = a.terms().containment(b.terms(), DOUBT);
        double score = CONTAINMENT * containment + (1 - CONTAINMENT) * likeness;
        if (sameWords) {
            score = 1;
        }
        if (!speakers.startsWith("the same") && !a.isVoice()) {
            score *= RELATED;
        }
        if (a.statement().saidOn() != null
                && a.statement().saidOn().equals(b.statement().saidOn())
                && score > 0) {
            score += SAME_DAY;
        }
        return new Match(Math.clamp(score, 0, 1), speakers + ", " + sharing(a, b, containment));
    }

    private static String sharing(Reading a, Reading b, double containment) {
        List<Pairing> shared = a.terms().pairs(b.terms());
        if (shared.isEmpty()) {
            return "no words in common";
        }
        List<String> shown = shared.stream()
                .sorted(Comparator.comparingDouble(Pairing::weight).reversed().thenComparing(Pairing::readable))
                .limit(6)
                .map(Pairing::readable)
                .toList();
        return "%d%% of the shorter wording in common (%s)"
                .formatted(Math.round(containment * 100), String.join(", ", shown));
    }

    /** How two readings are scored. */
    interface Scorer {
        Match score(Reading a, Reading b);
    }
}
