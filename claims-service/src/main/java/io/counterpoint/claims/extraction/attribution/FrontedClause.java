package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is set before the main clause of its sentence: "While Lee says the dam leaks, others doubt it", "Claiming
 * that it leaks, Lee left". Its content ends where the main clause starts.
 */
final class FrontedClause {
    private FrontedClause() {}

    /** Whether a cue is in the clause that opens its sentence and hangs on another. */
    static boolean holds(Passage passage, Range sentence, CueUse cue, @Nullable Range source) {
        int first = passage.tag(sentence.start()) == Tag.CONJUNCTION ? sentence.start() + 1 : sentence.start();
        for (int i = first; i < cue.from(); i++) {
            if (passage.tag(i) == Tag.COMMA || passage.quoted(i)) {
                return false;
            }
        }
        boolean participle = cue.form() == CueUse.Form.ING || cue.form() == CueUse.Form.REDUCED;
        return switch (passage.tag(first)) {
            case SUBORDINATOR -> true;
            case VERB -> first < cue.to() && (participle || cue.head() > first);
            case PREPOSITION ->
                participle
                        || (source != null
                                && source.start() == first + 1
                                && (cue.form() == CueUse.Form.NOUN
                                        || passage.token(first).is("as", "after", "before", "since", "until")));
            default -> false;
        };
    }
}
