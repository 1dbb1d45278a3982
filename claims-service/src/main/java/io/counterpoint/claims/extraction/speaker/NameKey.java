package io.counterpoint.claims.extraction.speaker;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reduces a word to what its spellings share: Zelenskyy, Zelensky and Zelenskiy, Sergei and Serhii, Kyiv and Kiev,
 * Gaddafi, Qaddafi and Kadhafi come out alike. The rules are those by which transliteration schemes differ, applied in
 * order.
 */
public final class NameKey {
    private record Rule(String from, String to) {}

    /** Letters that are no letter with an accent. */
    private static final Map<Character, String> LETTERS =
            Map.of('ı', "i", 'ł', "l", 'ø', "o", 'đ', "d", 'ß', "ss", 'æ', "ae", 'œ', "oe", 'þ', "th", 'ð', "d");

    private static final List<Rule> RULES = List.of(
            new Rule("tsch", "ch"),
            new Rule("tch", "ch"),
            new Rule("sch", "sh"),
            new Rule("ck", "k"),
            new Rule("kh", "h"),
            new Rule("dh", "d"),
            new Rule("ph", "f"),
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
            new Rule("enka", "enko"));

    /** Endings of names that Russian writes with a G where Ukrainian and Belarusian write an H. */
    private static final List<String> SLAVIC = List.of("ov", "ev", "in", "ski", "enko", "uk", "ich");

    /** Shorter words are left as they are: in them every letter counts. */
    private static final int SHORTEST = 4;

    /** In words of so many letters and more even a first letter may be spelt otherwise. */
    private static final int LONG = 7;

    private NameKey() {}

    /** The key of one word. */
    public static String of(String word) {
        String plain = plain(word);
        if (plain.length() < SHORTEST) {
            return plain;
        }
        // Within a word the J of German and Scandinavian spellings is a Y; at its start English ones have it too.
        String key = plain.charAt(0) + plain.substring(1).replace('j', 'y');
        for (Rule rule : RULES) {
            key = key.replace(rule.from(), rule.to());
        }
        return withoutDoubles(
                first(key, plain.length() >= LONG) + key.substring(1).replace('g', 'h'));
    }

    /** The first letter: G and H meet in Slavic names, G and K as well as Ch and H in long ones. */
    private static String first(String key, boolean longWord) {
        if (key.startsWith("g")) {
            boolean slavic = SLAVIC.stream().anyMatch(key::endsWith);
            return slavic ? "h" : longWord ? "k" : "g";
        }
        return key.startsWith("ch") && longWord ? "" : key.substring(0, 1);
    }

    private static String plain(String word) {
        StringBuilder letters = new StringBuilder();
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        apart.codePoints().filter(Character::isLetterOrDigit).forEach(codePoint -> {
            String other = Character.isBmpCodePoint(codePoint) ? LETTERS.get((char) codePoint) : null;
            if (other == null) {
                letters.appendCodePoint(codePoint);
            } else {
                letters.append(other);
            }
        });
        return letters.toString();
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
