package io.counterpoint.claims.extraction.text;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import java.util.Locale;

/** Tells the lines that pages set around a story, such as bylines, share bars and credits, from the story. */
public final class PageFurniture {
    /** Longer lines belong to the story, in characters. */
    private static final int LONGEST = 160;

    private static final int LONGEST_BYLINE = 80;
    private static final String MARKS = "\"“”„«»";

    private final Lexicon lexicon;

    public PageFurniture(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a line is no part of the story. */
    public boolean is(String text, Range line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String words = line.in(text);
        if (words.chars().anyMatch(c -> MARKS.indexOf(c) >= 0)) {
            return false;
        }
        return isByline(words) || lexicon.isFurniture(words.toLowerCase(Locale.ROOT));
    }

    /** "By Jane Doe", "BY JANE DOE in Bath": no sentence starts so and ends without a stop. */
    private static boolean isByline(String words) {
        boolean by = words.startsWith("By ") || words.startsWith("BY ");
        return by
                && words.length() > 3
                && words.length() <= LONGEST_BYLINE
                && Character.isUpperCase(words.charAt(3))
                && ".?!:,;".indexOf(words.charAt(words.length() - 1)) < 0;
    }
}
