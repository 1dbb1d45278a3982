package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.matching.Cues.Cue;
import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.PartyNames;
import java.util.ArrayList;
import java.util.List;

/** Cuts statements into the parts that each make a proposition: at the ends of sentences, before
 * contrasts, and at cues. Immutable. */
final class Parts {
    /** A part before a cue with less content than this is its subject, not a proposition of its own. */
    private static final double SUBJECT = 1.4;

    private final Cues cues = Cues.standard();
    private final Lexicon lexicon = Lexicon.standard();
    private final PartyNames names;

    Parts(PartyNames names) {
        this.names = names;
    }

    /**
     * Words under an attitude.
     *
     * @param from index of the first word
     * @param to index after the last
     * @param attitude the attitude that governs them
     * @param sign 1 for, -1 against
     * @param doubt whether it only casts doubt
     */
    record Part(int from, int to, Attitude attitude, int sign, boolean doubt) {
        static Part under(Attitude attitude, int from, int to) {
            return new Part(from, to, attitude, attitude.isNegative() ? -1 : 1, attitude == Attitude.DOUBT);
        }

        Part until(int end) {
            return new Part(from, end, attitude, sign, doubt);
        }

        /** What becomes of it where another cue governs the rest: two negatives make a doubt. */
        Part then(Attitude inner, int start) {
            boolean both = attitude.isNegative() && inner.isNegative();
            Attitude governing = attitude.isNegative() ? attitude : inner;
            int turned = governing.isNegative() ? -1 : 1;
            return new Part(start, to, governing, turned, doubt || both || inner == Attitude.DOUBT);
        }
    }

    /** The parts of a text, in order; at least one. */
    List<Part> of(SpokenText text) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        do {
            int sentence = Clauses.sentenceEnd(text.exact(), text.words(), from);
            int to = Clauses.contrast(text.exact(), text.words(), from, sentence);
            cut(text, from, to, parts);
            from = to;
        } while (from < text.words().size());
        return parts;
    }

    private void cut(SpokenText text, int from, int to, List<Part> parts) {
        List<Cue> inner = cues.in(text.words(), from, to);
        Attitude outer = cues.attitudeOf(text.statement().cueLemma());
        boolean attributed = !inner.isEmpty()
                && inner.getFirst().attitude() == outer
                && text.content(from, inner.getFirst().first()) < SUBJECT;
        Part open = Part.under(attributed ? Attitude.ASSERTION : outer, from, to);
        for (Cue cue : inner) {
            if (cue.attitude() == Attitude.FALSEHOOD) {
                open = open.then(Attitude.FALSEHOOD, open.from());
            } else if (cue.attitude() != Attitude.ASSERTION && !isForeign(text, open, cue)) {
                int subject = subjectStart(text, open.from(), cue.first());
                if (text.content(open.from(), subject) >= SUBJECT) {
                    parts.add(open.until(subject));
                    open = Part.under(cue.attitude(), cue.end(), to);
                } else {
                    open = open.then(cue.attitude(), cue.end());
                }
            }
        }
        parts.add(open);
    }

    /** Whether a cue tells of another party than the speaker: then its clause is what the speaker says of it. */
    private boolean isForeign(SpokenText text, Part open, Cue cue) {
        String subject = text.lastParty(open.from(), cue.first());
        MatchableStatement statement = text.statement();
        if (subject == null) {
            return false;
        }
        if (statement.kind() == StatementKind.OUTLET_VOICE) {
            return true;
        }
        return statement.partyId() != null && !names.related(subject, statement.partyId());
    }

    /** Where the subject of a cue starts: auxiliaries, pronouns, parties and "and" right before it. */
    private int subjectStart(SpokenText text, int from, int cue) {
        int at = cue;
        while (at > from
                && (text.partyAt(at - 1) != null
                        || lexicon.isFunctionWord(text.words().get(at - 1)))) {
            at--;
        }
        return at;
    }
}
