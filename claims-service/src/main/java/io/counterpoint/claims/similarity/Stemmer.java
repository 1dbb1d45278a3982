package io.counterpoint.claims.similarity;

import java.util.HashMap;
import java.util.Map;

/**
 * Takes the inflection off English words. Derived words keep apart ("position" and "positive", "general" and
 * "generate"), which the usual stemmers throw together; where they mean one thing, the lexicon says so.
 */
final class Stemmer {
    /** What is left of a word must be at least this long and have a vowel. */
    private static final int SHORTEST = 3;

    private static final Map<String, String> IRREGULAR = irregular();

    private Stemmer() {}

    /** The stem of a word in lower case; not itself a word ("closed" and "closing" give "clos"). */
    static String stem(String word) {
        String base = IRREGULAR.getOrDefault(word, word);
        return ending(withoutSuffix(base));
    }

    private static String withoutSuffix(String word) {
        if (word.endsWith("ies") || word.endsWith("ied")) {
            return cut(word, 3, "y");
        }
        if (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes")) {
            return cut(word, 2, "");
        }
        if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return cut(word, 1, "");
        }
        if (word.endsWith("ing")) {
            return cut(word, 3, "");
        }
        if (word.endsWith("ed") && !word.endsWith("eed")) {
            return cut(word, 2, "");
        }
        if (word.endsWith("ly")) {
            return cut(word, 2, "");
        }
        return word;
    }

    private static String cut(String word, int length, String instead) {
        String rest = word.substring(0, word.length() - length);
        return rest.length() >= SHORTEST && hasVowel(rest) ? rest + instead : word;
    }

    /** Makes alike what inflection spells differently: close/clos, stop/stopp, carry/carri. */
    private static String ending(String stem) {
        int last = stem.length() - 1;
        if (last < SHORTEST - 1) {
            return stem;
        }
        char end = stem.charAt(last);
        if (end == 'e') {
            return stem.substring(0, last);
        }
        if (end == 'y') {
            return stem.substring(0, last) + 'i';
        }
        return end == stem.charAt(last - 1) && end > '9' ? stem.substring(0, last) : stem;
    }

    private static boolean hasVowel(String word) {
        return word.chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0 || letter > 'z');
    }

    private static Map<String, String> irregular() {
        Map<String, String> forms = new HashMap<>();
        for (LexiconFile.Entry entry : LexiconFile.entries("irregular.txt")) {
            entry.phrases().forEach(form -> forms.put(form, entry.name()));
        }
        return Map.copyOf(forms);
    }
}
