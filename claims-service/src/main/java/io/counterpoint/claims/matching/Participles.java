package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.lexicon.VerbForm;
import io.counterpoint.claims.similarity.LexiconFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The past participles of verbs: "close" and "closing" give "closed", "putting" gives "put". */
final class Participles {
    private static final Lexicon VERBS = Lexicon.english();
    private static final Map<String, List<String>> IRREGULAR = irregular();

    private Participles() {}

    /** The past participle of a verb in any form; null for a word that is no known verb. */
    static @Nullable String of(String word) {
        VerbForm form = VERBS.verb(word);
        if (form == null) {
            return null;
        }
        String lemma = form.lemma();
        List<String> candidates =
                new ArrayList<>(IRREGULAR.getOrDefault(lemma, List.of()).reversed());
        candidates.add(lemma);
        candidates.add(lemma + "ed");
        candidates.add(lemma + "d");
        candidates.add(lemma + lemma.charAt(lemma.length() - 1) + "ed");
        candidates.add(lemma.substring(0, lemma.length() - 1) + "ied");
        return candidates.stream()
                .filter(candidate -> isParticiple(candidate, lemma))
                .findFirst()
                .orElse(null);
    }

    private static boolean isParticiple(String candidate, String lemma) {
        VerbForm form = VERBS.verb(candidate);
        return form != null && form.participle() && form.lemma().equals(lemma);
    }

    private static Map<String, List<String>> irregular() {
        Map<String, List<String>> forms = new HashMap<>();
        LexiconFile.entries("irregular.txt").forEach(entry -> forms.put(entry.name(), entry.phrases()));
        return Map.copyOf(forms);
    }
}
