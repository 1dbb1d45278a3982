package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "According to Lee, the dam leaks" and "The dam leaks, according to Lee". */
final class AccordingTo {
    private final CueReader cues;
    private final SubjectFinder subjects;

    AccordingTo(CueReader cues, SubjectFinder subjects) {
        this.cues = cues;
        this.subjects = subjects;
    }

    /** Whether it was found; a sentence has one. */
    boolean find(Passage passage, Range sentence, Findings findings) {
        for (int i = sentence.start(); i + 2 < sentence.end(); i++) {
            if (passage.token(i).is("according") && passage.tag(i + 1) == Tag.TO && !passage.quoted(i)) {
                return at(passage, sentence, i, findings);
            }
        }
        return false;
    }

    private boolean at(Passage passage, Range sentence, int according, Findings findings) {
        int from = according + 2;
        if (isAside(passage, according) || passage.token(from).is("which", "whom")) {
            return false;
        }
        int clauseStart = clauseStart(passage, sentence.start(), according);
        boolean leads = according - clauseStart <= 1 && !passage.quoted(clauseStart);
        int end = passage.token(from).is("what") ? verbOf(passage, from, sentence.end()) : from;
        Range source =
                end > from ? subjects.before(passage, from + 1, end, 0) : source(passage, from, sentence.end(), leads);
        if (source == null || passage.quoted(according - 1) || passage.quoted(according - 2)) {
            return false;
        }
        Range content = leads
                ? after(passage, sentence, commaAfter(passage, Math.max(end, source.end()), sentence.end()))
                : before(passage, clauseStart, according);
        if (content == null || (!leads && endsInCue(passage, content))) {
            return false;
        }
        Range rest = leads || hasFinite(passage, content) ? null : rest(passage, sentence, source.end());
        findings.add(
                source,
                passage.chars(according, from),
                "according to",
                rest == null ? List.of(content) : List.of(content, rest),
                "indirect.according-to",
                0.8);
        return true;
    }

    /** "said that, according to Lee, the dam leaks": whoever says that is the source. */
    private static boolean isAside(Passage passage, int according) {
        return passage.tag(according - 1) == Tag.THAT
                || (passage.tag(according - 1) == Tag.COMMA && passage.tag(according - 2) == Tag.THAT);
    }

    /** "according to what Lee [said] in Bath, the dam leaks"; the first token when there is no verb. */
    private int verbOf(Passage passage, int what, int end) {
        for (int i = what + 1; i < end; i++) {
            if (subjects.isFinite(passage, i)) {
                return i;
            }
        }
        return what;
    }

    private static int commaAfter(Passage passage, int from, int end) {
        for (int i = from; i < end; i++) {
            if (passage.tag(i) == Tag.COMMA) {
                return i;
            }
        }
        return from;
    }

    /** "Lee said, according to the paper": the words said are elsewhere. */
    private boolean endsInCue(Passage passage, Range content) {
        CueUse cue = cues.at(passage, content.start(), content.end() - 1);
        return cue != null && cue.speech() && cue.form() == CueUse.Form.FINITE;
    }

    /** "In Bath, according to Lee, the dam leaks": what goes on after the source. */
    private static @Nullable Range rest(Passage passage, Range sentence, int comma) {
        boolean goesOn = passage.tag(comma) == Tag.COMMA && comma + 2 < sentence.end() && !passage.quoted(comma + 1);
        return goesOn ? after(passage, sentence, comma) : null;
    }

    private boolean hasFinite(Passage passage, Range content) {
        for (int i = content.start(); i < content.end(); i++) {
            if (subjects.isFinite(passage, i)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Range source(Passage passage, int from, int end, boolean leads) {
        int to = from;
        while (to < end && passage.tag(to) != Tag.COMMA && passage.tag(to) != Tag.STOP && !passage.quoted(to)) {
            to++;
        }
        if (leads) {
            return to > from ? new Range(from, to) : null;
        }
        Range phrase = subjects.phrases().startingAt(passage, from, to);
        return phrase == null && to > from ? new Range(from, to) : phrase;
    }

    private static int clauseStart(Passage passage, int start, int according) {
        for (int i = according - 1; i >= start; i--) {
            if (passage.quoted(i) || passage.tag(i) == Tag.SEMICOLON || passage.tag(i) == Tag.COLON) {
                return i + 1;
            }
        }
        return passage.token(start).is("but", "and") && according - start > 2 ? start + 1 : start;
    }

    private static @Nullable Range after(Passage passage, Range sentence, int comma) {
        int from = passage.tag(comma) == Tag.COMMA ? comma + 1 : comma;
        int end = ContentEnd.beforeFinalStop(passage, from, sentence.end());
        for (int i = from; i < end; i++) {
            if (passage.tag(i) == Tag.SEMICOLON) {
                end = i;
            }
        }
        return from < end ? new Range(from, end) : null;
    }

    private static @Nullable Range before(Passage passage, int start, int according) {
        int end = according;
        while (end > start && (passage.tag(end - 1) == Tag.COMMA || passage.tag(end - 1) == Tag.DASH)) {
            end--;
        }
        return start < end ? new Range(start, end) : null;
    }
}
