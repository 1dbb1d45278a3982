package io.counterpoint.claims.extraction.quotation;

import io.counterpoint.claims.extraction.text.Range;

/**
 * A pair of quotation marks and what is between them, within one paragraph.
 *
 * @param marked with the marks, as far as they are there
 * @param inner without them
 * @param paragraph the index of its paragraph
 * @param direct whether it is a full quotation rather than a quoted phrase
 * @param continues whether it has no closing mark because the next paragraph goes on with it
 */
public record Quotation(Range marked, Range inner, int paragraph, boolean direct, boolean continues) {
    Quotation asDirect(boolean value) {
        return new Quotation(marked, inner, paragraph, value, continues);
    }
}
