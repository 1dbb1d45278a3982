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

    /** Where the subject of a sentence is in the text; null when there is none, or no verb. */
    public @Nullable Range of(Passage passage, Range sentence) {
        for (int i = sentence.start() + 1; i < sentence.end(); i++) {
            Tag before = passage.tag(i - 1);
            if (subjects.isFinite(passage, i) && !passage.quoted(i) && before != Tag.WH && before != Tag.THAT) {
                return passage.chars(subjects.before(passage, sentence.start(), i, 0));
            }
        }
        return null;
    }
}
