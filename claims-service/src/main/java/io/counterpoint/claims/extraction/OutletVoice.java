package io.counterpoint.claims.extraction;

import io.counterpoint.claims.extraction.attribution.Attribution;
import io.counterpoint.claims.extraction.attribution.Passage;
import io.counterpoint.claims.extraction.attribution.SentenceSubjects;
import io.counterpoint.claims.extraction.speaker.SpeakerResolver;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import java.util.ArrayList;
import java.util.List;

/** Finds what the outlet states itself about known parties: sentences that attribute and quote nothing. */
final class OutletVoice {
    private static final int FEWEST_WORDS = 6;

    private final String text;
    private final SentenceSubjects subjects;
    private final SpeakerResolver resolver;

    OutletVoice(String text, SentenceSubjects subjects, SpeakerResolver resolver) {
        this.text = text;
        this.subjects = subjects;
        this.resolver = resolver;
    }

    /**
     * The sentences of a passage in the outlet's own voice, without their final stops.
     *
     * @param near the attributions that touch the passage
     */
    List<Range> in(Passage passage, List<Attribution> near) {
        List<Range> found = new ArrayList<>();
        for (Range sentence : passage.sentences()) {
            boolean finished = passage.tag(sentence.end() - 1) == Tag.STOP
                    && text.charAt(passage.token(sentence.end() - 1).start()) == '.';
            if (!finished || sentence.length() <= FEWEST_WORDS) {
                continue;
            }
            Range chars = passage.chars(sentence.start(), sentence.end() - 1);
            Range subject = subjects.of(passage, sentence);
            if (subject == null) {
                continue;
            }
            boolean own = near.stream().noneMatch(attribution -> touches(attribution, chars))
                    && passage.quotations().stream()
                            .noneMatch(quotation -> quotation.marked().overlaps(chars));
            if (own && resolver.concerns(chars.in(text), subject.in(text))) {
                found.addAll(contrasted(passage, new Range(sentence.start(), sentence.end() - 1)));
            }
        }
        return found;
    }

    /** "They met, but the two sides remain far apart": two clauses that stand against each other state two things. */
    private List<Range> contrasted(Passage passage, Range sentence) {
        for (int i = sentence.start() + FEWEST_WORDS; i + FEWEST_WORDS < sentence.end(); i++) {
            boolean contrast = passage.tag(i) == Tag.COMMA
                    && passage.token(i + 1).is("but", "while", "whereas")
                    && subjects.of(passage, new Range(i + 2, sentence.end())) != null
                    && subjects.of(passage, new Range(sentence.start(), i)) != null;
            if (contrast) {
                return List.of(passage.chars(sentence.start(), i), passage.chars(i + 2, sentence.end()));
            }
        }
        return List.of(passage.chars(sentence.start(), sentence.end()));
    }

    /** Whether the outlet gives up its voice: not by adding how others describe a thing that it names itself. */
    private static boolean touches(Attribution attribution, Range sentence) {
        if (attribution.rule().equals("indirect.passive-as")) {
            return false;
        }
        return attribution.content().stream().anyMatch(sentence::overlaps)
                || (attribution.cue() != null && sentence.overlaps(attribution.cue()));
    }
}
