package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.lexicon.Frame;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import org.jspecify.annotations.Nullable;

/** Finds the words outside its marks that are said along with a quotation in the same sentence. */
final class QuotationLead {
    private final ComplementFinder complements;

    QuotationLead(ComplementFinder complements) {
        this.complements = complements;
    }

    /**
     * The words that belong to a quotation after its cue; null for none.
     *
     * @param quoted the quotation's tokens
     */
    @Nullable
    Range before(Passage passage, Range sentence, CueUse cue, @Nullable Range source, Range quoted) {
        Range between = between(passage, sentence, cue, quoted);
        return between == null ? fronted(passage, sentence, cue, source, quoted) : between;
    }

    /** "said the dam was “a danger that nobody had seen coming.”" */
    private @Nullable Range between(Passage passage, Range sentence, CueUse cue, Range quoted) {
        if (cue.to() >= quoted.start()) {
            return null;
        }
        Complement complement = complements.of(passage, new Range(sentence.start(), quoted.start()), cue);
        if (complement == null || complement.frame() != Frame.CLAUSE) {
            return null;
        }
        int end = quoted.start();
        while (end > cue.to() && (passage.tag(end - 1) == Tag.COMMA || passage.tag(end - 1) == Tag.COLON)) {
            end--;
        }
        return end - complement.start() > 1 ? new Range(complement.start(), end) : null;
    }

    /** "While it rains, Lee said, “the dam leaks.”": a quotation in lower case goes on with the clause before its cue. */
    private static @Nullable Range fronted(
            Passage passage, Range sentence, CueUse cue, @Nullable Range source, Range quoted) {
        int first = passage.tag(sentence.start()) == Tag.CONJUNCTION ? sentence.start() + 1 : sentence.start();
        boolean goesOn = cue.to() + 1 == quoted.start()
                && passage.tag(cue.to()) == Tag.COMMA
                && !passage.token(quoted.start() + 1).capital();
        if (!goesOn || source == null || source.start() - 1 <= first || passage.tag(source.start() - 1) != Tag.COMMA) {
            return null;
        }
        for (int i = first; i < source.start(); i++) {
            if (passage.quoted(i)) {
                return null;
            }
        }
        return new Range(first, source.start() - 1);
    }
}
