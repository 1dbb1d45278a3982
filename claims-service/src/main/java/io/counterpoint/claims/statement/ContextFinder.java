package io.counterpoint.claims.statement;

import java.text.BreakIterator;
import java.util.Locale;

/** Finds the sentences that a stretch of text stands in. Not thread-safe: one for each text. */
final class ContextFinder {
    /** The furthest that a context reaches to either side, in UTF-16 units. */
    private static final int REACH = 600;

    private final CodePoints text;
    private final String plain;

    ContextFinder(String plain, CodePoints text) {
        this.plain = plain;
        this.text = text;
    }

    /**
     * The sentences around a stretch, within its paragraph.
     *
     * @param start first code point
     * @param end code point after the last
     */
    String around(int start, int end) {
        int from = text.unit(start);
        int to = text.unit(end);
        int left = Math.max(lineStart(from), evenly(from - REACH));
        int right = Math.min(lineEnd(to), evenly(to + REACH));
        String paragraph = plain.substring(left, right);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(paragraph);
        int first = from == left ? 0 : Math.max(0, sentences.preceding(from - left + 1));
        int last = to == right ? paragraph.length() : sentences.following(Math.max(0, to - left - 1));
        return paragraph
                .substring(first, last == BreakIterator.DONE ? paragraph.length() : last)
                .strip();
    }

    private int lineStart(int from) {
        return from == 0 ? 0 : plain.lastIndexOf('\n', from - 1) + 1;
    }

    private int lineEnd(int to) {
        int line = plain.indexOf('\n', to);
        return line < 0 ? plain.length() : line;
    }

    /** Moves a place off the middle of a pair of surrogates, and into the text. */
    private int evenly(int unit) {
        int inside = Math.clamp(unit, 0, plain.length());
        return text.unit(text.place(inside));
    }
}
