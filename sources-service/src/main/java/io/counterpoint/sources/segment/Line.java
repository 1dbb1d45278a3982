package io.counterpoint.sources.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that holds more than white space, without the white space around it.
 *
 * @param text the whole text
 * @param start its first character, in UTF-16 units
 * @param end the unit after its last character
 * @param afterBlank whether an empty line, or nothing, comes before it
 */
record Line(String text, int start, int end, boolean afterBlank) {

    /** The lines of {@code text} that hold more than white space. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean afterBlank = true;
        int from = 0;
        while (from <= text.length()) {
            int lineEnd = text.indexOf('\n', from);
            int to = lineEnd < 0 ? text.length() : lineEnd;
            int start = skipBlanks(text, from, to);
            if (start < to) {
                lines.add(new Line(text, start, trimBlanks(text, start, to), afterBlank));
            }
            afterBlank = start >= to;
            from = to + 1;
        }
        return lines;
    }

    /** Whether a character is white space of any kind, no-break spaces and byte order marks included. */
    static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }

    /** The first place from {@code from} on, before {@code to}, that is not white space; {@code to} if none. */
    static int skipBlanks(String text, int from, int to) {
        int place = from;
        while (place < to && isBlank(text.charAt(place))) {
            place++;
        }
        return place;
    }

    /** The end of what lies between {@code from} and {@code to} without the white space at its end. */
    static int trimBlanks(String text, int from, int to) {
        int end = to;
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    int length() {
        return end - start;
    }

    /** What the line says. */
    String content() {
        return text.substring(start, end);
    }

    /** At most {@code longest} units of its beginning: what patterns are tried on, so that they stay linear. */
    String head(int longest) {
        return text.substring(start, Math.min(end, start + longest));
    }

    /** At most {@code longest} units of its end. */
    String tail(int longest) {
        return text.substring(Math.max(start, end - longest), end);
    }

    /** The same line from a later place on. */
    Line from(int place) {
        return new Line(text, skipBlanks(text, place, end), end, false);
    }

    /** The same line up to an earlier place. */
    Line upTo(int place) {
        return new Line(text, start, trimBlanks(text, start, place), afterBlank);
    }
}
