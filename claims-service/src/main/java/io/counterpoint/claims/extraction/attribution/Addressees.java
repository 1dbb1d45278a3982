package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;

/** Finds where those who are told or asked something end and what they are told or asked starts. */
final class Addressees {
    /** Longer phrases address nobody. */
    private static final int LONGEST = 24;
    /** "asked the students whether": the question follows within so many words. */
    private static final int QUESTION_REACH = 12;

    private final Lexicon lexicon;
    private final SubjectFinder subjects;

    Addressees(Lexicon lexicon, SubjectFinder subjects) {
        this.lexicon = lexicon;
        this.subjects = subjects;
    }

    /** "told [reporters in Rome on Friday] that": what is told starts after those who are told. */
    int after(Passage passage, Range sentence, int from) {
        Tag first = passage.tag(from);
        if (first == Tag.THAT || first == Tag.TO || first == Tag.WH || first == Tag.COLON || passage.quoted(from)) {
            return from;
        }
        if (first == Tag.PRONOUN) {
            return skipTime(passage, from + 1);
        }
        int i = from;
        boolean head = false;
        for (; i < sentence.end() && i < from + LONGEST; i++) {
            Tag tag = passage.tag(i);
            boolean starts = tag == Tag.DETERMINER || tag == Tag.PRONOUN || tag == Tag.POSSESSIVE;
            boolean afterPreposition = passage.tag(i - 1) == Tag.PREPOSITION;
            if (tag == Tag.THAT
                    || tag == Tag.TO
                    || (tag == Tag.WH && !passage.token(i).is("who", "which"))
                    || tag == Tag.STOP
                    || passage.quoted(i)
                    || tag == Tag.SUBORDINATOR) {
                return i;
            }
            if (head && starts && !afterPreposition) {
                return i;
            }
            if (head && (subjects.isFinite(passage, i) || tag == Tag.COMMA)) {
                return tag == Tag.COMMA ? i : split(passage, from, i);
            }
            head |= tag == Tag.NAME || tag == Tag.WORD;
        }
        return i;
    }

    /** "told reporters talks had begun": with nothing to part them, the addressee is one word or one run of names. */
    private int split(Passage passage, int from, int verb) {
        int i = from;
        while (i < verb && (passage.tag(i) == Tag.DETERMINER || passage.tag(i) == Tag.POSSESSIVE)) {
            i++;
        }
        Tag kind = passage.tag(i);
        i++;
        while (i < verb && kind == Tag.NAME && passage.tag(i) == Tag.NAME) {
            i++;
        }
        return skipTime(passage, i);
    }

    private int skipTime(Passage passage, int from) {
        int i = from;
        while (lexicon.is("weekday", passage.token(i).lower())
                || (passage.token(i).is("on")
                        && lexicon.is("weekday", passage.token(i + 1).lower()))) {
            i++;
        }
        return i;
    }

    /** "asked [the students] whether", "asked [Lee] about": where the question starts; -1 when there is none. */
    int question(Passage passage, Range sentence, int from) {
        for (int i = from + 1; i < sentence.end() && i < from + QUESTION_REACH; i++) {
            if (passage.token(i).is("if", "whether", "what", "how", "why", "who", "when", "where")) {
                return i;
            }
            if (passage.token(i).is("about") && passage.tag(i - 1) != Tag.ADVERB) {
                return i + 1;
            }
            Tag tag = passage.tag(i);
            if (tag == Tag.STOP || tag == Tag.COMMA || passage.quoted(i) || subjects.isFinite(passage, i)) {
                return -1;
            }
        }
        return -1;
    }
}
