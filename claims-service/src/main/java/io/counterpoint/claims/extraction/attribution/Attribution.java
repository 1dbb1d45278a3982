package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source, the cue that names its act, and what is attributed to it. All places are UTF-16 indexes.
 *
 * @param paragraph the index of the paragraph it starts in
 * @param source the mention of who; null when nobody is named
 * @param cue the words that attribute; null when nothing but the context does
 * @param lemma the cue's dictionary form, with its particle
 * @param content what is attributed, with quotation marks; several stretches when it is interrupted
 * @param rule the name of the rule that found it
 * @param confidence the share of the rule's finds expected to be right
 */
public record Attribution(
        int paragraph,
        @Nullable Range source,
        @Nullable Range cue,
        String lemma,
        List<Range> content,
        String rule,
        double confidence) {
    public Attribution {
        content = List.copyOf(content);
    }

    /** Whether it attributes full quotations. */
    boolean quotes() {
        return rule.startsWith("direct.");
    }

    /** The same attribution with more content. */
    Attribution with(Range more) {
        List<Range> longer = new ArrayList<>(content);
        longer.add(more);
        return new Attribution(paragraph, source, cue, lemma, longer, rule, confidence);
    }
}
