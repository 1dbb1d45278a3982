package io.counterpoint.claims.extraction.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text at its line breaks. */
public final class Paragraphs {
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
        if (from < to) {
            paragraphs.add(new Range(from, to));
        }
    }
}
