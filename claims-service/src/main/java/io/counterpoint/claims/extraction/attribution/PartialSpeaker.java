package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.quotation.Quotation;
import io.counterpoint.claims.extraction.text.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose a quoted phrase is: of the attribution it is in, else of the nearest one in its sentence, else of the
 * sentence's subject, else of the nearest attribution in the paragraph.
 */
public final class PartialSpeaker {
    private final SentenceSubjects subjects;

    public PartialSpeaker(Lexicon lexicon) {
        this.subjects = new SentenceSubjects(lexicon);
    }

    /**
     * Attributes a quoted phrase.
     *
     * @param near the attributions with content in its paragraph
     * @return an attribution whose rule and confidence tell how the speaker is known
     */
    public Attribution of(Quotation quotation, Passage passage, List<Attribution> near) {
        Attribution containing = containing(quotation, near);
        if (containing != null) {
            return as(containing, "partial.inside", containing.confidence());
        }
        Range sentence = sentence(passage, quotation.inner());
        Range place = sentence == null ? passage.range() : passage.chars(sentence.start(), sentence.end());
        Attribution nearest = nearest(quotation, near, place);
        if (nearest != null) {
            return as(nearest, "partial.near", 0.6);
        }
        Range subject = sentence == null ? null : subjects.of(passage, sentence);
        if (subject != null && !subject.overlaps(quotation.marked())) {
            return new Attribution(
                    passage.index(), subject, null, "", List.of(quotation.inner()), "partial.subject", 0.45);
        }
        Attribution around = nearest(quotation, near, passage.range());
        return around == null
                ? new Attribution(
                        passage.index(), null, null, "", List.of(quotation.inner()), "partial.unattributed", 0.3)
                : as(around, "partial.paragraph", 0.4);
    }

    private static Attribution as(Attribution other, String rule, double confidence) {
        return new Attribution(
                other.paragraph(), other.source(), other.cue(), other.lemma(), other.content(), rule, confidence);
    }

    private static @Nullable Attribution containing(Quotation quotation, List<Attribution> near) {
        Attribution containing = null;
        int longest = 0;
        for (Attribution attribution : near) {
            for (Range content : attribution.content()) {
                if (content.contains(quotation.inner()) && content.length() > longest) {
                    containing = attribution;
                    longest = content.length();
                }
            }
        }
        return containing;
    }

    private static @Nullable Attribution nearest(Quotation quotation, List<Attribution> near, Range place) {
        Attribution nearest = null;
        int distance = Integer.MAX_VALUE;
        for (Attribution attribution : near) {
            for (Range content : attribution.content()) {
                int gap = Math.max(
                        content.start() - quotation.marked().end(),
                        quotation.marked().start() - content.end());
                if (gap < distance && attribution.source() != null && place.overlaps(content)) {
                    nearest = attribution;
                    distance = gap;
                }
            }
        }
        return nearest;
    }

    private static @Nullable Range sentence(Passage passage, Range place) {
        for (Range sentence : passage.sentences()) {
            if (passage.chars(sentence.start(), sentence.end()).overlaps(place)) {
                return sentence;
            }
        }
        return null;
    }
}
