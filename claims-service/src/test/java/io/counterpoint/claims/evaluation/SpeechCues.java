package io.counterpoint.claims.evaluation;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells cues of saying from those of believing, wanting or showing, by the extractor's own classes. */
final class SpeechCues {
    private static final Pattern WORDS = Pattern.compile("[^a-z]+");

    private final Lexicon lexicon = Lexicon.english();

    boolean isSpeech(String cue) {
        String lower = cue.toLowerCase(Locale.ROOT);
        if (lower.contains("according to") || lower.equals(":")) {
            return true;
        }
        return WORDS.splitAsStream(lower).anyMatch(lexicon::isSpeechVerb);
    }
}
