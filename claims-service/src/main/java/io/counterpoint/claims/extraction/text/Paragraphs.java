package io.counterpoint.claims.extraction.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text at its line breaks, and what is longer than any paragraph between sentences. */
public final class Paragraphs {
    /** Longer paragraphs are cut, so that rules that compare all quotations of one stay linear in the text. */
    private static final int LONGEST = 6_000;

    /** A cut is put after a sentence if one ends within so many characters. */
    private static final int CUT_REACH = 1_000;

    private Paragraphs() {}

    /** The lines that hold more than space, without the space around them. */
    public static List<Range> of(String text) {
        List<Range> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Characters.isLineBreak(text.charAt(i))) {
                add(paragraphs, text, start, i);
                start = i + 1;
            }
        }
        return paragraphs;
    }

    private static void add(List<Range> paragraphs, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Characters.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Characters.isSpace(text.charAt(to - 1))) {
            to--;
        }
        while (to - from > LONGEST) {
            int cut = cut(text, from + LONGEST);
            paragraphs.add(new Range(from, cut));
            from = cut;
            while (from < to && Characters.isSpace(text.charAt(from))) {
                from++;
            }
        }
        if (from < to) {
            paragraphs.add(new Range(from, to));
        }
    }

    /** The last end of a sentence before an index, else of a word, else the index itself. */
    private static int cut(String text, int limit) {
        int word = -1;
        for (int i = limit; i > limit - CUT_REACH; i--) {
            if (Characters.isSpace(text.charAt(i))) {
                word = word < 0 ? i : word;
                if (".?!”\"".indexOf(text.charAt(i - 1)) >= 0) {
                    return i;
                }
            }
        }
        if (word > 0) {
            return word;
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
