package io.counterpoint.claims.extraction.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spells the forms of English verbs and the plurals of nouns. */
final class Inflection {
    private static final String VOWELS = "aeiou";

    private final Map<String, Irregular> irregulars;

    /** The past forms of a verb that does not take -ed. */
    record Irregular(String past, String participle) {}

    Inflection(Map<String, Irregular> irregulars) {
        this.irregulars = Map.copyOf(irregulars);
    }

    /** All forms of a verb, by spelling. */
    Map<String, VerbForm> forms(String lemma) {
        Map<String, VerbForm> forms = new HashMap<>();
        Irregular irregular = irregulars.get(lemma);
        String past = irregular == null ? pastOf(lemma) : irregular.past();
        String participle = irregular == null ? past : irregular.participle();
        put(forms, lemma, new VerbForm(lemma, true, false, false, false, false));
        put(forms, plural(lemma), new VerbForm(lemma, false, true, false, false, false));
        put(forms, past, new VerbForm(lemma, false, false, true, false, false));
        put(forms, participle, new VerbForm(lemma, false, false, false, true, false));
        put(forms, ingOf(lemma, past), new VerbForm(lemma, false, false, false, false, true));
        return forms;
    }

    /** A verb form guessed from the ending of an unknown word; null when the ending tells nothing. */
    static @Nullable VerbForm guess(String lower) {
        boolean past = lower.length() > 4 && lower.endsWith("ed") && !lower.endsWith("eed") && lower.indexOf('-') < 0;
        return past ? new VerbForm(lower, false, false, true, true, false) : null;
    }

    /** The plural of a noun, spelt like the third person of a verb. */
    static String plural(String lemma) {
        if (lemma.equals("have")) {
            return "has";
        }
        if (endsInConsonantY(lemma)) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        boolean sibilant = lemma.endsWith("s")
                || lemma.endsWith("x")
                || lemma.endsWith("z")
                || lemma.endsWith("ch")
                || lemma.endsWith("sh")
                || lemma.endsWith("go")
                || lemma.endsWith("do")
                || lemma.endsWith("to");
        return lemma + (sibilant ? "es" : "s");
    }

    private static String pastOf(String lemma) {
        if (lemma.endsWith("e")) {
            return lemma + "d";
        }
        return endsInConsonantY(lemma) ? lemma.substring(0, lemma.length() - 1) + "ied" : lemma + "ed";
    }

    private static String ingOf(String lemma, String past) {
        if (lemma.endsWith("ie")) {
            return lemma.substring(0, lemma.length() - 2) + "ying";
        }
        if (lemma.endsWith("e") && !lemma.endsWith("ee") && !lemma.endsWith("oe")) {
            return lemma.substring(0, lemma.length() - 1) + "ing";
        }
        boolean doubled = past.length() == lemma.length() + 3 && past.startsWith(lemma);
        return (doubled || doublesInIng(lemma) ? lemma + lemma.charAt(lemma.length() - 1) : lemma) + "ing";
    }

    /** One-syllable verbs whose past is irregular double their last letter by the general rule: "putting". */
    private static boolean doublesInIng(String lemma) {
        int n = lemma.length();
        return n == 3
                && !isVowel(lemma.charAt(0))
                && isVowel(lemma.charAt(1))
                && !isVowel(lemma.charAt(2))
                && "wxy".indexOf(lemma.charAt(2)) < 0;
    }

    private static boolean endsInConsonantY(String lemma) {
        int n = lemma.length();
        return n > 1 && lemma.charAt(n - 1) == 'y' && !isVowel(lemma.charAt(n - 2));
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    private static void put(Map<String, VerbForm> forms, String spelling, VerbForm form) {
        forms.merge(spelling, form, VerbForm::or);
    }
}
