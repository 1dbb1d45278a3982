package io.counterpoint.claims.extraction.speaker;

import io.counterpoint.claims.extraction.text.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a name or mention.
 *
 * @param lower in lower case, without a possessive ending
 * @param key what its spellings share; the word itself when it has no capital
 * @param capital whether it starts with an upper-case letter
 * @param owner whether it has a possessive ending
 * @param comma whether a comma or bracket follows
 */
record Word(String lower, String key, boolean capital, boolean owner, boolean comma) {
    /** The words of a mention; no longer ones than names can be. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length() && words.size() < 60) {
            if (!Characters.isWordPart(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && (Characters.isWordPart(text.charAt(end)) || isInside(text, end))) {
                end++;
            }
            boolean owner =
                    Characters.isClitic(text, end) && Character.toLowerCase(Characters.at(text, end + 1)) == 's';
            int after = owner ? Characters.cliticEnd(text, end + 1) : end;
            boolean plural =
                    !owner && (Characters.isApostrophe(Characters.at(text, end)) || Characters.at(text, end) == '"');
            words.add(word(text.substring(i, end), owner || plural, Characters.at(text, after)));
            i = Math.max(after, end);
        }
        return words;
    }

    private static boolean isInside(String text, int at) {
        char c = text.charAt(at);
        boolean letters = Characters.isWordPart(Characters.at(text, at + 1));
        boolean apostrophe = Characters.isApostrophe(c) && !Characters.isClitic(text, at);
        return letters && (apostrophe || c == '.');
    }

    private static Word word(String text, boolean owner, char next) {
        boolean comma = next == ',' || next == '(' || next == ';';
        boolean capital = Character.isUpperCase(text.charAt(0));
        String lower = text.toLowerCase(Locale.ROOT);
        return new Word(lower, capital ? NameKey.of(text) : lower, capital, owner, comma);
    }
}
