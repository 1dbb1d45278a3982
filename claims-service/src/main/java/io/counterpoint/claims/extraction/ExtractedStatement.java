package io.counterpoint.claims.extraction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One attributed stretch of a text.
 *
 * <p>A quotation interrupted by its attribution yields one statement for each piece, all with the same cue. A statement
 * made by several known parties at once ("both sides said") yields one statement for each of them, all with the same
 * place.
 *
 * @param span where, without the enclosing quotation marks
 * @param exact the text between the span's ends
 * @param kind how it stands in the text
 * @param speaker who says it; null when nobody is named, and always for
 *     {@link StatementKind#OUTLET_VOICE}
 * @param cue what attributes it; null for none
 * @param channel where it was said, in a normal form ("Telegram", "interview", "told reporters"); null when not given
 * @param saidOn the day it was said, where text and publication date tell
 * @param rule the name of the rule that found it
 * @param confidence the share of this rule's finds expected to be right, 0 to 1
 */
public record ExtractedStatement(
        Span span,
        String exact,
        StatementKind kind,
        @Nullable Mention speaker,
        @Nullable Cue cue,
        @Nullable String channel,
        @Nullable LocalDate saidOn,
        String rule,
        double confidence) {
    public ExtractedStatement {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Not a confidence: " + confidence);
        }
    }
}
