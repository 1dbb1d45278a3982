package io.counterpoint.claims.extraction.text;

/** Turns UTF-16 indexes of a text into code point indexes. */
public final class CodePoints {
    /** Code points before each index; empty when every character is one. */
    private final int[] before;

    public CodePoints(String text) {
        int surrogate = 0;
        while (surrogate < text.length() && !Character.isSurrogate(text.charAt(surrogate))) {
            surrogate++;
        }
        this.before = surrogate == text.length() ? new int[0] : count(text);
    }

    private static int[] count(String text) {
        int[] before = new int[text.length() + 1];
        int codePoints = 0;
        for (int i = 0; i < text.length(); i++) {
            before[i] = codePoints;
            boolean first = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            codePoints += first ? 0 : 1;
        }
        before[text.length()] = codePoints;
        return before;
    }

    /** How many code points stand before an index that does not cut a surrogate pair. */
    public int at(int index) {
        return before.length == 0 ? index : before[index];
    }
}
