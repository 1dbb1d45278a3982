package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import org.jspecify.annotations.Nullable;

/** Finds what a sentence is about: the subject of its first verb outside quotations. */
public final class SentenceSubjects {
    private final SubjectFinder subjects;

    public SentenceSubjects(Lexicon lexicon) {
        this.subjects = new SubjectFinder(lexicon);
    }

    /** "the striker, whose goal was": the subject of a clause that only describes. */
    private static boolean isRelative(Passage passage, Range subject) {
        return passage.token(subject.start()).is("whose")
                || passage.tag(subject.start() - 1) == Tag.WH
                || passage.tag(subject.end() - 1) == Tag.WH;
    }

    /** Where the subject of a sentence is in the text; null when there is none, or no verb. */
    public @Nullable Range of(Passage passage, Range sentence) {
        for (int i = sentence.start() + 1; i < sentence.end(); i++) {
            Tag before = passage.tag(i - 1);
            if (subjects.isFinite(passage, i) && !passage.quoted(i) && before != Tag.WH && before != Tag.THAT) {
                Range subject = subjects.before(passage, sentence.start(), i, 0);
                if (subject == null || !isRelative(passage, subject)) {
                    return passage.chars(subject);
                }
            }
        }
        return null;
    }
}
