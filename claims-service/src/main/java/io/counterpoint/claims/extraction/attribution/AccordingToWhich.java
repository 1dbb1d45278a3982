package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "The report of the mayor, Ann Lee, on the flood, according to which the dam leaks": who made the report says it. */
final class AccordingToWhich {
    private final Lexicon lexicon;
    private final SubjectFinder subjects;

    AccordingToWhich(Lexicon lexicon, SubjectFinder subjects) {
        this.lexicon = lexicon;
        this.subjects = subjects;
    }

    /** Takes note of what is said after the words of a sentence, and of a quotation there. */
    void find(Passage passage, Range sentence, Findings findings) {
        for (int i = sentence.start() + 2; i + 3 < sentence.end(); i++) {
            boolean which = passage.token(i + 2).is("which", "whom") && passage.tag(i + 1) == Tag.TO;
            if (which && passage.token(i).is("according") && !passage.quoted(i)) {
                Range source = author(passage, sentence.start(), i);
                if (source != null) {
                    add(passage, new Range(i, sentence.end()), source, findings);
                }
                return;
            }
        }
    }

    /** Who stands after "the report of", "the claims by", with the name in the aside that follows. */
    private @Nullable Range author(Passage passage, int bound, int according) {
        for (int i = according - 1; i > bound; i--) {
            boolean reported = passage.token(i).is("of", "by", "from")
                    && passage.tag(i - 1) == Tag.WORD
                    && lexicon.is("report", passage.token(i - 1).lower());
            Range phrase = reported ? subjects.phrases().startingAt(passage, i + 1, according) : null;
            if (phrase != null) {
                return subjects.withName(passage, phrase, nextComma(passage, phrase.end() + 1, according) + 1);
            }
        }
        return null;
    }

    private static int nextComma(Passage passage, int from, int bound) {
        int at = from;
        while (at < bound && passage.tag(at) != Tag.COMMA) {
            at++;
        }
        return at;
    }

    /**
     * Takes note of what follows.
     *
     * @param rest from "according" to the end of the sentence
     */
    private static void add(Passage passage, Range rest, Range source, Findings findings) {
        int from = rest.start() + 3;
        Range cue = passage.chars(rest.start(), rest.start() + 2);
        for (int i = from; i < rest.end(); i++) {
            int quotation = passage.quotationOf(i);
            if (quotation >= 0) {
                findings.quote(quotation, passage.chars(source), cue, "according to", "direct.according-to", 0.8);
                return;
            }
        }
        int end = ContentEnd.beforeFinalStop(passage, from, rest.end());
        if (from < end) {
            List<Range> content = List.of(new Range(from, end));
            findings.add(source, cue, "according to", content, "indirect.according-to", 0.7);
        }
    }
}
