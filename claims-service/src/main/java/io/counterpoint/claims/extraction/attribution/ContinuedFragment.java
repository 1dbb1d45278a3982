package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Lee said the dam would leak. And that it would cost millions.": a fragment that only the report in the sentence before
 * makes whole, and so of the same source.
 */
final class ContinuedFragment {
    private static final double CONFIDENCE = 0.8;

    private final SubjectFinder subjects;

    ContinuedFragment(SubjectFinder subjects) {
        this.subjects = subjects;
    }

    /** Whether the sentence is such a fragment; then what it says has been added. */
    boolean find(Passage passage, Range sentence, Findings findings) {
        int that = sentence.start() + 1;
        if (passage.tag(sentence.start()) != Tag.CONJUNCTION
                || !passage.token(that).is("that", "whether")
                || passage.quoted(that)
                || !subjects.opensClause(passage, that + 1)
                || holdsComma(passage, sentence)) {
            return false;
        }
        Range content = new Range(that, ContentEnd.beforeFinalStop(passage, that, sentence.end()));
        Range before = sentenceBefore(passage, sentence);
        return before != null
                && findings.goOn(
                        passage.chars(before.start(), before.end()),
                        List.of(passage.chars(content.start(), content.end())),
                        CONFIDENCE);
    }

    /** A comma may lead to a source of the fragment's own, or to a main clause. */
    private static boolean holdsComma(Passage passage, Range sentence) {
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (passage.tag(i) == Tag.COMMA) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Range sentenceBefore(Passage passage, Range sentence) {
        Range before = null;
        for (Range each : passage.sentences()) {
            if (each.start() >= sentence.start()) {
                return before;
            }
            before = each;
        }
        return before;
    }
}
