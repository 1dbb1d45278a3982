package io.counterpoint.claims.matching;

import io.counterpoint.claims.matching.Cues.Sort;
import io.counterpoint.claims.matching.Parts.Part;
import io.counterpoint.claims.similarity.Word;
import java.util.List;

/** What exactly a rejecting or denying cue is about. Immutable. */
final class Rejections {
    /** A noun such as "allegations" is one of the first words. */
    private static final int NOUN = 4;

    /** "Allegations by the patients' group that": at most so many words stand between. */
    private static final int BETWEEN = 8;

    private final Cues cues = Cues.standard();

    /** The part of what a cue rejects that tells it; any other part as it is. */
    Part of(SpokenText text, Part part) {
        boolean rejected = part.attitude().isNegative()
                && part.from() == 0
                && cues.attitudeOf(text.statement().cueLemma()).isNegative();
        return rejected ? withoutVerdict(text.words(), accusation(text.words(), part)) : part;
    }

    /** "[Rejected] allegations by somebody that it hid the results": it is denied that it hid them. */
    private Part accusation(List<Word> words, Part part) {
        int noun = cues.indexOf(Sort.ACCUSATION, words, part.from(), Math.min(part.to(), part.from() + NOUN));
        for (int i = noun + 1; noun >= 0 && i + 1 < Math.min(part.to(), noun + BETWEEN); i++) {
            if (words.get(i).lower().equals("that")) {
                return new Part(i + 1, part.to(), Attitude.DENIAL, -1, part.doubt());
            }
        }
        return part;
    }

    /** "[Dismissed] the claims as fairy tales": what they are called is not what is rejected. */
    private static Part withoutVerdict(List<Word> words, Part part) {
        for (int i = part.from() + 1; i + 1 < part.to(); i++) {
            if (words.get(i).lower().equals("as")) {
                return part.until(i);
            }
        }
        return part;
    }
}
