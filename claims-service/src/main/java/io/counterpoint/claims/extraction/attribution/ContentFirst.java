package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.attribution.CueUse.Form;
import io.counterpoint.claims.extraction.lexicon.Frame;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import io.counterpoint.claims.extraction.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reported clauses that stand before their cue: "The dam leaks, Lee said" and "The dam, Lee said, leaks". */
final class ContentFirst {
    /** Classes of verbs that can come after what they report. */
    private static final Set<String> FAMILIES = Set.of("say", "shout", "tell", "warn", "believe", "show", "discuss");

    /** "What’s more" is no longer. */
    private static final int LONGEST_LINK = 4;

    private final CueReader cues;
    private final SubjectFinder subjects;

    ContentFirst(CueReader cues, SubjectFinder subjects) {
        this.cues = cues;
        this.subjects = subjects;
    }

    /** The tokens of what was found, cue included, for later rules to leave alone; null when nothing was. */
    @Nullable
    Range find(Passage passage, Range sentence, Findings findings) {
        for (int i = sentence.start() + 2; i < sentence.end(); i++) {
            CueUse cue = passage.quoted(i) ? null : cues.at(passage, sentence.start(), i);
            if (cue != null && isReporting(cue) && !findings.isUsed(cue)) {
                Range found = at(passage, sentence, cue, findings);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean isReporting(CueUse cue) {
        return cue.form() == Form.FINITE
                && cue.entry().particle() == null
                && FAMILIES.contains(cue.entry().family())
                && cue.entry().strength(Frame.CLAUSE) >= 0.6;
    }

    private @Nullable Range at(Passage passage, Range sentence, CueUse cue, Findings findings) {
        int comma = commaBefore(passage, sentence.start(), cue);
        if (comma < 0) {
            return null;
        }
        boolean inverted = comma == cue.from() - 1;
        Range source = inverted
                ? subjects.phrases().startingAt(passage, cue.to(), sentence.end())
                : subjects.phrases().startingAt(passage, comma + 1, cue.from());
        if (source == null || (!inverted && !reaches(passage, source.end(), cue.from()))) {
            return null;
        }
        int after = inverted ? source.end() : cue.to();
        boolean goesOn = passage.tag(after) == Tag.CONJUNCTION || subjects.isFinite(passage, after);
        boolean pronoun = inverted && passage.tag(cue.to()) == Tag.PRONOUN && !endsClause(passage, after);
        if (inverted && (goesOn || pronoun || opensRelative(passage, sentence.start(), comma))) {
            return null;
        }
        if (!inverted && !cue.entry().family().equals("tell") && hasObject(passage, after)) {
            return null;
        }
        int start = contentStart(passage, sentence.start(), comma);
        boolean described = inverted && passage.token(after).is("who", "whose");
        int rest = described ? after : afterCircumstances(passage, after, sentence.end());
        if (start >= comma || rest < 0 || passage.tag(cue.from() - 1) == Tag.CONJUNCTION) {
            return null;
        }
        boolean clause = hasFinite(passage, start, comma) && !opensAnother(passage, start, comma);
        Range second = secondPart(passage, sentence, rest, clause);
        if (!clause && second == null) {
            return null;
        }
        Range first = new Range(start, comma);
        List<Range> content = second == null ? List.of(first) : List.of(first, second);
        findings.add(
                cue,
                source,
                content,
                second == null ? "indirect.content-first" : "indirect.parenthetical",
                second == null ? 0.8 : 0.9);
        return new Range(start, second == null ? rest : second.end());
    }

    /** "If it rains, Lee said, the dam leaks", "What’s more, Lee said, it leaks": what comes first is not all. */
    private static boolean opensAnother(Passage passage, int start, int comma) {
        for (int i = start; i < comma; i++) {
            if (passage.tag(i) == Tag.COMMA) {
                return false;
            }
        }
        return passage.tag(start) == Tag.SUBORDINATOR
                || passage.tag(start) == Tag.VERB
                || (passage.token(start).is("what") && comma - start <= LONGEST_LINK)
                || passage.mayLeadClause(start);
    }

    private static boolean endsClause(Passage passage, int i) {
        return passage.tag(i) == Tag.STOP || passage.tag(i) == Tag.COMMA || passage.tag(i) == Tag.SEMICOLON;
    }

    /** "Experts, who disagree, say": the comma ends an aside to the subject. */
    private static boolean opensRelative(Passage passage, int start, int comma) {
        for (int i = start; i < comma; i++) {
            if (passage.tag(i) == Tag.COMMA) {
                return passage.tag(i + 1) == Tag.WH;
            }
        }
        return false;
    }

    /** "Lee, a friend, endorsed the plan": a verb with an object reports that, not what stands before. */
    private static boolean hasObject(Passage passage, int i) {
        return switch (passage.tag(i)) {
            case DETERMINER, PRONOUN, POSSESSIVE, WORD, NUMBER, MARK, TO, OPEN_BRACKET, GENITIVE -> true;
            case NAME -> !passage.token(i).lower().endsWith("day");
            default -> false;
        };
    }

    /** The comma between the content and the subject of the cue. */
    private int commaBefore(Passage passage, int start, CueUse cue) {
        for (int i = cue.from() - 1; i > start && cue.from() - i < 24; i--) {
            Tag tag = passage.tag(i);
            if (passage.quoted(i) || tag == Tag.SEMICOLON || tag == Tag.STOP || tag == Tag.COLON) {
                return -1;
            }
            if (tag == Tag.COMMA) {
                Range source = i == cue.from() - 1 ? null : subjects.phrases().startingAt(passage, i + 1, cue.from());
                boolean nominal = i == cue.from() - 1 || (source != null && source.start() <= i + 2);
                boolean clauseBefore = nominal && !endsAside(passage, start, i);
                if (nominal && clauseBefore) {
                    return i;
                }
            } else if (subjects.isFinite(passage, i) && tag != Tag.VERB) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a comma closes an apposition to the subject rather than the content: no verb stands before it. */
    private boolean endsAside(Passage passage, int start, int comma) {
        int previous = comma - 1;
        while (previous > start && passage.tag(previous) != Tag.COMMA) {
            previous--;
        }
        return previous > start && !hasFinite(passage, previous, comma) && !hasFinite(passage, start, previous);
    }

    private boolean reaches(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            if (subjects.isFinite(passage, i) && passage.tag(from) != Tag.COMMA) {
                return false;
            }
        }
        return true;
    }

    private int contentStart(Passage passage, int start, int comma) {
        int from = start;
        for (int i = start; i < comma; i++) {
            if (passage.quoted(i)
                    || passage.tag(i) == Tag.SEMICOLON
                    || (passage.tag(i) == Tag.COLON && i - start < 6)) {
                from = i + 1;
            }
        }
        Token first = passage.token(from);
        return first.is("but", "and") && passage.tag(from + 1) != Tag.COMMA && from + 1 < comma ? from + 1 : from;
    }

    /** Skips time, place and addressee after the cue; -1 when a clause follows, which is what the cue reports. */
    private int afterCircumstances(Passage passage, int from, int end) {
        int i = from;
        while (i < end) {
            Tag tag = passage.tag(i);
            if (tag == Tag.STOP
                    || tag == Tag.COMMA
                    || tag == Tag.SEMICOLON
                    || passage.quoted(i)
                    || tag == Tag.DASH
                    || tag == Tag.CONJUNCTION) {
                return i;
            }
            if (tag == Tag.SUBORDINATOR || (tag == Tag.VERB && i > from)) {
                return i;
            }
            if (tag == Tag.COLON
                    || tag == Tag.THAT
                    || tag == Tag.WH
                    || (tag == Tag.TO && i == from)
                    || subjects.isFinite(passage, i)) {
                return -1;
            }
            i++;
        }
        return i;
    }

    /** "The dam, Lee said, leaks": what follows the comma after the cue. */
    private @Nullable Range secondPart(Passage passage, Range sentence, int comma, boolean clause) {
        int from = comma + 1;
        int end = ContentEnd.beforeFinalStop(passage, from, sentence.end());
        if (passage.tag(comma) != Tag.COMMA || from >= end || passage.quoted(from)) {
            return null;
        }
        Token first = passage.token(from);
        if (clause) {
            return continues(first) || joinsClause(passage, from) ? new Range(from, end) : null;
        }
        boolean ing = first.tag() == Tag.VERB && first.lower().endsWith("ing");
        return ing || first.is("who", "which") ? null : new Range(from, end);
    }

    /** "…, Lee said, and it has passed every test". */
    private static boolean joinsClause(Passage passage, int conjunction) {
        Tag next = passage.tag(conjunction + 1);
        return passage.tag(conjunction) == Tag.CONJUNCTION && (next == Tag.PRONOUN || next == Tag.AUXILIARY);
    }

    /** Whether what follows "…, Lee said," belongs to what was said rather than to how it was said. */
    private static boolean continues(Token first) {
        return switch (first.tag()) {
            case DETERMINER, NAME, WORD, NUMBER, PRONOUN, POSSESSIVE, THAT, TO -> true;
            default -> first.is("because", "so", "including", "such", "especially");
        };
    }

    private boolean hasFinite(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            if (subjects.isFinite(passage, i)) {
                return true;
            }
        }
        return false;
    }
}
