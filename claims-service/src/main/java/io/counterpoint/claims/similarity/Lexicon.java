package io.counterpoint.claims.similarity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases that mean the same thing, words that mean the opposite, and words that mean little. Read from
 * {@code concepts.txt}, {@code opposites.txt} and {@code weights.txt} beside this class; each file says how it is
 * written.
 */
public final class Lexicon {
    private static final String UNDOES = " undoes";
    private static final Lexicon STANDARD = new Lexicon();

    private final PhraseTable concepts = new PhraseTable();
    private final Map<String, String> opposites = new HashMap<>();
    private final Map<String, List<String>> undone = new HashMap<>();
    private final Set<String> harmful = new HashSet<>();
    private final Set<String> functionWords;
    private final Set<String> lightConcepts;
    private final Set<String> lightWords;

    private Lexicon() {
        for (LexiconFile.Entry entry : LexiconFile.entries("concepts.txt")) {
            String concept = entry.name().replace("!", "");
            if (entry.name().endsWith("!")) {
                harmful.add(concept);
            }
            entry.phrases().forEach(phrase -> concepts.add(phrase, concept));
        }
        for (LexiconFile.Entry entry : LexiconFile.entries("opposites.txt")) {
            if (entry.name().endsWith(UNDOES)) {
                undone.put(entry.name().substring(0, entry.name().length() - UNDOES.length()), entry.phrases());
                continue;
            }
            entry.phrases().forEach(other -> {
                opposites.put(entry.name(), other);
                opposites.put(other, entry.name());
            });
        }
        Map<String, Set<String>> weights = LexiconFile.entries("weights.txt").stream()
                .collect(Collectors.toMap(
                        LexiconFile.Entry::name, entry -> Set.copyOf(entry.phrases()), Lexicon::union));
        functionWords = weights.getOrDefault("function", Set.of());
        lightConcepts = weights.getOrDefault("light", Set.of());
        lightWords = weights.getOrDefault("light", Set.of()).stream()
                .map(word -> Words.of(word).getFirst().stem())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The lexicon that comes with the service. */
    public static Lexicon standard() {
        return STANDARD;
    }

    /** The concept that the words from an index on stand for, the longest phrase first; null for none. */
    @Nullable
    Phrase conceptAt(List<Word> words, int index) {
        return concepts.longestAt(words, index);
    }

    /** The concept that means the opposite of another; null when the lexicon knows none. */
    public @Nullable String oppositeOf(String concept) {
        return opposites.get(concept);
    }

    /** The concepts that a concept takes away when both stand in one sentence: a gap that narrows is no distance. */
    public List<String> undoneBy(String concept) {
        return undone.getOrDefault(concept, List.of());
    }

    /** Whether a concept is something done to somebody's harm, such as an attack. */
    public boolean isHarmful(String concept) {
        return harmful.contains(concept);
    }

    /** Whether a word has a grammatical task and little meaning of its own. */
    public boolean isFunctionWord(Word word) {
        return functionWords.contains(word.lower());
    }

    /** Whether a concept is so general that sharing it tells little. */
    boolean isLightConcept(String concept) {
        return lightConcepts.contains(concept);
    }

    /** Whether a word is so general that sharing it tells little. */
    public boolean isLight(Word word) {
        return lightWords.contains(word.stem());
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }
}
