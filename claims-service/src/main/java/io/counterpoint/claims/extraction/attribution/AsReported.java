package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.lexicon.Frame;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "As Lee noted, the dam leaks" and "The dam leaks, as Lee put it". */
final class AsReported {
    private static final double CONFIDENCE = 0.75;

    private final CueReader cues;
    private final SubjectFinder subjects;

    AsReported(CueReader cues, SubjectFinder subjects) {
        this.cues = cues;
        this.subjects = subjects;
    }

    /** The tokens of what was found, cue included; null when nothing was. */
    @Nullable
    Range find(Passage passage, Range sentence, Findings findings) {
        for (int i = sentence.start(); i + 3 < sentence.end(); i++) {
            boolean opens = i <= sentence.start() + 1 || passage.tag(i - 1) == Tag.COMMA;
            if (passage.token(i).is("as") && opens && !passage.quoted(i)) {
                Range found = at(passage, sentence, i, findings);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Range at(Passage passage, Range sentence, int as, Findings findings) {
        Range source = subjects.phrases().startingAt(passage, as + 1, sentence.end());
        int verb = source == null ? as : source.end();
        while (passage.tag(verb) == Tag.ADVERB || passage.tag(verb) == Tag.AUXILIARY) {
            verb++;
        }
        CueUse cue = source == null ? null : cues.at(passage, as + 1, verb);
        if (source == null || cue == null || !isReporting(cue) || findings.isUsed(cue)) {
            return null;
        }
        boolean leads = as <= sentence.start() + 1;
        int end = cue.to();
        while (end < sentence.end() && passage.tag(end) == Tag.ADVERB) {
            end++;
        }
        boolean closed = passage.tag(end) == Tag.COMMA || (!leads && passage.tag(end) == Tag.STOP);
        Range content = leads ? after(passage, sentence, end + 1) : new Range(sentence.start(), as - 1);
        if (!closed || content == null || content.length() <= 1 || passage.quoted(content.start())) {
            return null;
        }
        findings.add(cue, source, List.of(content), "indirect.as-reported", CONFIDENCE);
        return new Range(Math.min(as, content.start()), Math.max(end, content.end()));
    }

    private static boolean isReporting(CueUse cue) {
        return cue.speech()
                && cue.form() == CueUse.Form.FINITE
                && (cue.entry().strength(Frame.CLAUSE) >= 0.6
                        || cue.entry().name().equals("put it"));
    }

    private static @Nullable Range after(Passage passage, Range sentence, int from) {
        int end = ContentEnd.beforeFinalStop(passage, from, sentence.end());
        return from < end ? new Range(from, end) : null;
    }
}
