package io.counterpoint.claims.extraction.speaker;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Reduces a word to what its spellings share: Zelenskyy, Zelensky and Zelenskiy, Sergei and Serhii, Kyiv and Kiev come
 * out alike. The rules are those by which transliteration schemes differ, applied in order.
 */
public final class NameKey {
    private record Rule(String from, String to) {}

    private static final List<Rule> RULES = List.of(
            new Rule("ck", "k"),
            new Rule("kh", "h"),
            new Rule("ph", "f"),
            new Rule("tch", "ch"),
            new Rule("x", "ks"),
            new Rule("q", "k"),
            new Rule("w", "v"),
            new Rule("ou", "u"),
            new Rule("oo", "u"),
            new Rule("yu", "u"),
            new Rule("iu", "u"),
            new Rule("ya", "a"),
            new Rule("ia", "a"),
            new Rule("yo", "o"),
            new Rule("io", "o"),
            new Rule("ye", "e"),
            new Rule("j", "i"),
            new Rule("y", "i"),
            new Rule("ie", "i"),
            new Rule("ei", "i"),
            new Rule("g", "h"));

    /** Shorter words are left as they are: in them every letter counts. */
    private static final int SHORTEST = 4;

    private NameKey() {}

    /** The key of one word. */
    public static String of(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (plain.length() < SHORTEST) {
            return plain;
        }
        String key = plain;
        for (Rule rule : RULES) {
            key = key.replace(rule.from(), rule.to());
        }
        return withoutDoubles(key);
    }

    private static String withoutDoubles(String word) {
        StringBuilder single = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                single.append(word.charAt(i));
            }
        }
        return single.toString();
    }
}
