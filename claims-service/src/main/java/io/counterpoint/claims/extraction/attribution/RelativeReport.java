package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.attribution.ContentEnd.Setting;
import io.counterpoint.claims.extraction.attribution.ContentEnd.Shape;
import io.counterpoint.claims.extraction.lexicon.Frame;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import java.util.List;

/** "the dam, which Lee said would leak", "what he called a farce": the cue stands inside the clause that it reports. */
final class RelativeReport {
    private static final double CONFIDENCE = 0.7;

    private final SubjectFinder subjects;
    private final ContentEnd ends;

    RelativeReport(SubjectFinder subjects, ContentEnd ends) {
        this.subjects = subjects;
        this.ends = ends;
    }

    /** The token to go on from; -1 when the cue stands in no such clause. */
    int find(Passage passage, Range sentence, CueUse cue, Findings findings) {
        boolean reports = cue.isVerb()
                && cue.form() == CueUse.Form.FINITE
                && cue.entry().particle() == null
                && cue.entry().strength(Frame.CLAUSE) >= 0.6;
        if (!reports || !subjects.isFinite(passage, cue.to())) {
            return -1;
        }
        Range source = subjects.before(passage, sentence.start(), cue.from(), 0);
        int link = source == null ? -1 : source.start() - 1;
        if (source == null || link < sentence.start() || !isLink(passage, link)) {
            return -1;
        }
        boolean noun = passage.token(link).is("what");
        int end = ends.of(
                passage,
                sentence,
                cue.to(),
                noun ? Shape.CLAUSE : Shape.PHRASE,
                noun ? Setting.MAIN : Setting.RELATIVE);
        List<Range> content = List.of(new Range(link, link + 1), new Range(cue.to(), end));
        findings.add(cue, source, content, "indirect.relative", CONFIDENCE);
        return end;
    }

    private static boolean isLink(Passage passage, int i) {
        return passage.tag(i) == Tag.THAT || passage.token(i).is("which", "who", "whom", "what");
    }
}
