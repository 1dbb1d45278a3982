package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is set before the main clause of its sentence: "While Lee says the dam leaks, others doubt it", "Claiming
 * that it leaks, Lee left". Its content ends where the main clause starts.
 */
final class FrontedClause {
    private final SubjectFinder subjects;

    FrontedClause(SubjectFinder subjects) {
        this.subjects = subjects;
    }

    /** Whether a cue is in the clause that opens its sentence and hangs on another. */
    boolean holds(Passage passage, Range sentence, CueUse cue, @Nullable Range source) {
        int first = passage.tag(sentence.start()) == Tag.CONJUNCTION ? sentence.start() + 1 : sentence.start();
        int verbs = 0;
        for (int i = first; i < cue.from(); i++) {
            if (passage.quoted(i) || (passage.tag(i) == Tag.COMMA && verbs > 0)) {
                return false;
            }
            verbs += subjects.isFinite(passage, i) ? 1 : 0;
            first = passage.tag(i) == Tag.COMMA ? i + 1 : first;
        }
        boolean participle = cue.form() == CueUse.Form.ING || cue.form() == CueUse.Form.REDUCED;
        return switch (passage.tag(first)) {
            case SUBORDINATOR -> true;
            case VERB -> first < cue.to() && (participle || cue.head() > first);
            case PREPOSITION ->
                participle
                        || (source != null
                                && source.start() == first + 1
                                && (cue.form() == CueUse.Form.NOUN || passage.mayLeadClause(first)));
            default -> false;
        };
    }
}
