package io.counterpoint.claims.similarity;

import java.util.Locale;

/** Recognises one name in different spellings, as transliterations give it: "Kharkiv" and "Kharkov". */
public final class Spellings {
    private static final int SHORTEST = 4;

    private Spellings() {}

    /** Whether two names are spelt differently but sound much alike. */
    public static boolean alike(String one, String other) {
        return one.length() >= SHORTEST
                && other.length() >= SHORTEST
                && !one.equalsIgnoreCase(other)
                && !skeleton(one).isEmpty()
                && skeleton(one).equals(skeleton(other));
    }

    /** The consonants in the order they come, with one sign for all vowels; doubled letters once. */
    private static String skeleton(String name) {
        String lower = name.toLowerCase(Locale.ROOT)
                .replace("zh", "z")
                .replace("kh", "h")
                .replace("ck", "k")
                .replace("ph", "f");
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < lower.length(); i++) {
            char letter = sound(lower.charAt(i));
            boolean again = !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) == letter;
            if (letter != ' ' && !again) {
                skeleton.append(letter);
            }
        }
        return skeleton.toString();
    }

    private static char sound(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'j', 'ё', 'ä', 'ö', 'ü', 'é', 'è', 'á', 'í', 'ó', 'ú' -> 'a';
            case 'w' -> 'v';
            case 'g' -> 'h';
            case '’', '\'', '-', '.' -> ' ';
            default -> letter;
        };
    }
}
