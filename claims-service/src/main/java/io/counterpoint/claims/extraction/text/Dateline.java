package io.counterpoint.claims.extraction.text;

/** Recognises where a line was filed: "KYIV, Feb 4 (Reuters) - " before its first sentence. */
public final class Dateline {
    private static final int LONGEST = 90;
    private static final int FEWEST_CAPITALS = 3;

    private Dateline() {}

    /** The line without its dateline; the line itself when it has none. */
    public static Range after(String text, Range line) {
        int capitals = line.start();
        while (capitals < line.end() && Character.isUpperCase(text.charAt(capitals))) {
            capitals++;
        }
        if (capitals - line.start() < FEWEST_CAPITALS) {
            return line;
        }
        int limit = Math.min(line.end(), line.start() + LONGEST);
        boolean lower = false;
        int brackets = 0;
        for (int i = capitals; i < limit; i++) {
            char c = text.charAt(i);
            brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean dash = Characters.isDash(c) || c == '-';
            boolean spaced = Characters.isSpace(Characters.before(text, i)) || c != '-' || text.charAt(i - 1) == '-';
            if (dash && spaced && Characters.isSpace(Characters.at(text, i + 1)) && !lower) {
                return start(text, i + 1, line);
            }
            boolean wordStart = Characters.isSpace(Characters.before(text, i));
            lower |= brackets == 0 && wordStart && Character.isLowerCase(c);
        }
        return line;
    }

    private static Range start(String text, int from, Range line) {
        int start = from;
        while (start < line.end() && Characters.isSpace(text.charAt(start))) {
            start++;
        }
        return start < line.end() ? new Range(start, line.end()) : line;
    }
}
