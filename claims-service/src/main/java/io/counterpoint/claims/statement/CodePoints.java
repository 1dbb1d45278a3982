package io.counterpoint.claims.statement;

import java.util.Arrays;

/** A text whose places are counted in code points. Finding one takes constant time. */
final class CodePoints {
    private final String text;
    private final int[] offsets;
    private final int length;

    CodePoints(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.offsets = length == text.length() ? new int[0] : offsets(text, length);
    }

    /** How many code points the text has. */
    int length() {
        return length;
    }

    /** The text between two places; what lies outside the text is left out. */
    String slice(int start, int end) {
        int from = Math.clamp(start, 0, length);
        int to = Math.clamp(end, from, length);
        return text.substring(unit(from), unit(to));
    }

    /** The index of a code point among the text's UTF-16 units. */
    int unit(int place) {
        return offsets.length == 0 ? place : offsets[place];
    }

    /** The code point that a UTF-16 unit belongs to. */
    int place(int unit) {
        if (offsets.length == 0) {
            return unit;
        }
        int found = Arrays.binarySearch(offsets, unit);
        return found >= 0 ? found : -found - 2;
    }

    private static int[] offsets(String text, int length) {
        int[] offsets = new int[length + 1];
        int unit = 0;
        for (int place = 0; place < length; place++) {
            offsets[place] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        offsets[length] = unit;
        return offsets;
    }
}
