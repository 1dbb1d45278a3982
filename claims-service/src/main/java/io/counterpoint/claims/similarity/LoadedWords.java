package io.counterpoint.claims.similarity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Words that take a side: those of which the lexicon of wordings has several for one thing, and strong words. Read from
 * {@code wordings.txt} and {@code loaded.txt} beside this class. Immutable.
 */
public final class LoadedWords {
    private static final LoadedWords STANDARD = new LoadedWords();

    private final PhraseTable things = new PhraseTable();
    private final PhraseTable strong = new PhraseTable();

    private LoadedWords() {
        LexiconFile.entries("wordings.txt")
                .forEach(entry -> entry.phrases().forEach(phrase -> things.add(phrase, entry.name())));
        LexiconFile.entries("loaded.txt")
                .forEach(entry -> entry.phrases().forEach(phrase -> strong.add(phrase, entry.name())));
    }

    /** The words that come with the service. */
    public static LoadedWords standard() {
        return STANDARD;
    }

    /** Whether the choice between two wordings takes a side: one has a strong word, or both are words for one thing. */
    public boolean isLoaded(String one, String other) {
        List<Word> a = Words.of(one);
        List<Word> b = Words.of(other);
        Set<String> mine = phrases(things, a);
        boolean choice = phrases(things, b).stream().anyMatch(mine::contains);
        return choice || phrases(strong, a).isEmpty() != phrases(strong, b).isEmpty();
    }

    /** How many strong words a text has. */
    public int strongIn(String text) {
        List<Word> words = Words.of(text);
        return (int) IntStream.range(0, words.size())
                .filter(at -> strong.longestAt(words, at) != null)
                .count();
    }

    private static Set<String> phrases(PhraseTable table, List<Word> words) {
        Set<String> phrases = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            Phrase phrase = table.longestAt(words, i);
            if (phrase != null) {
                phrases.add(phrase.value());
            }
        }
        return phrases;
    }
}
