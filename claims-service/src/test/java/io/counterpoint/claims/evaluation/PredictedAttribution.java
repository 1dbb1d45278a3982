package io.counterpoint.claims.evaluation;

import io.counterpoint.claims.extraction.ExtractedStatement;
import io.counterpoint.claims.extraction.Span;
import io.counterpoint.claims.extraction.StatementKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statements as the annotation scheme counts them: all that one cue attributes is one attribution, marks and a leading
 * "that" belong to the content, quoted phrases and the outlet's own voice are none of their own.
 *
 * @param speaker the mention of the source; null for none
 * @param content stretches in code points
 */
record PredictedAttribution(@Nullable Span speaker, List<int[]> content, ExtractedStatement first) {
    static List<PredictedAttribution> of(AnnotatedArticle article, List<ExtractedStatement> statements) {
        int[] codePoints = article.text().codePoints().toArray();
        Map<Object, PredictedAttribution> byCue = new LinkedHashMap<>();
        for (ExtractedStatement statement : statements) {
            if (statement.kind() == StatementKind.DIRECT || statement.kind() == StatementKind.INDIRECT) {
                Object key = statement.cue() == null
                        ? statement.span()
                        : statement.cue().span();
                byCue.computeIfAbsent(
                                key,
                                unused -> new PredictedAttribution(
                                        statement.speaker() == null
                                                ? null
                                                : statement.speaker().span(),
                                        new ArrayList<>(),
                                        statement))
                        .content()
                        .add(annotated(codePoints, statement));
            }
        }
        return List.copyOf(byCue.values());
    }

    /** The statement's place with the marks around it, or the "that" before it. */
    static int[] annotated(int[] text, ExtractedStatement statement) {
        int start = statement.span().start();
        int end = statement.span().end();
        if (statement.kind() == StatementKind.INDIRECT) {
            boolean that = start >= 5
                    && new String(text, start - 5, 4).equalsIgnoreCase("that")
                    && Character.isWhitespace(text[start - 1]);
            return new int[] {that ? start - 5 : start, end};
        }
        while (start > 0 && isMark(text[start - 1])) {
            start--;
        }
        while (end < text.length && isMark(text[end])) {
            end++;
        }
        return new int[] {start, end};
    }

    static boolean isMark(int codePoint) {
        return isDoubleMark(codePoint) || "'‘’".indexOf(codePoint) >= 0;
    }

    static boolean isDoubleMark(int codePoint) {
        return "\"“”„‟«»".indexOf(codePoint) >= 0;
    }

    /** The words of the cue; empty for none. */
    String cue() {
        return first.cue() == null ? "" : first.cue().text();
    }

    /** Rule, speaker, cue and content, for people to read. */
    String describe(AnnotatedArticle article) {
        String source = first.speaker() == null ? "" : first.speaker().text();
        return first.rule() + " <" + source + "> (" + cue() + ") " + article.show(content);
    }
}
