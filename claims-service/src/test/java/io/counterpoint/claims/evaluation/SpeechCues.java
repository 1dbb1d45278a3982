package io.counterpoint.claims.evaluation;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells cues of saying, telling, asking and warning from all others, by the lexicon's classes. */
final class SpeechCues {
    private static final Pattern WORDS = Pattern.compile("[^a-z]+");

    private static final Set<String> SAYING = Set.of("say", "shout", "tell", "ask", "warn");

    private final Lexicon lexicon = Lexicon.english();

    boolean isSpeech(String cue) {
        String lower = cue.toLowerCase(Locale.ROOT);
        if (lower.contains("according to") || lower.equals(":")) {
            return true;
        }
        return WORDS.splitAsStream(lower).anyMatch(word -> SAYING.contains(lexicon.family(word)));
    }
}
