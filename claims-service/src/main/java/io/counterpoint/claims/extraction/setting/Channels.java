package io.counterpoint.claims.extraction.setting;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises through which channel something was said: "on Telegram", "told reporters", "in a statement". */
public final class Channels {
    private final List<Lexicon.Phrase> phrases;

    public Channels(Lexicon lexicon) {
        this.phrases = lexicon.channels();
    }

    /**
     * The channel that the words around a cue name, in its normal form; null for none.
     *
     * @param words the sentence without what is said in it, in lower case, single blanks between words
     */
    public @Nullable String in(String words) {
        String padded = ' ' + words + ' ';
        for (Lexicon.Phrase phrase : phrases) {
            if (padded.contains(' ' + phrase.words() + ' ')) {
                return phrase.meaning();
            }
        }
        return null;
    }
}
