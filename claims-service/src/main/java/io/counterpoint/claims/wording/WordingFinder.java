package io.counterpoint.claims.wording;

import io.counterpoint.claims.similarity.LexiconFile;
import io.counterpoint.claims.similarity.Phrase;
import io.counterpoint.claims.similarity.PhraseTable;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds which of the words for one thing a text uses. The words are those of {@code wordings.txt}. Takes time linear in
 * the text's length; immutable and thread-safe.
 */
public final class WordingFinder {
    private final PhraseTable variants = new PhraseTable();
    private final Map<String, String> things = new HashMap<>();
    private final List<String> order;

    /** A finder with the lexicon that comes with the service. */
    public WordingFinder() {
        List<LexiconFile.Entry> entries = LexiconFile.entries("wordings.txt");
        order = entries.stream().map(LexiconFile.Entry::name).distinct().toList();
        entries.forEach(entry -> entry.phrases().forEach(variant -> {
            variants.add(variant, variant);
            things.putIfAbsent(variant, entry.name());
        }));
    }

    /** The things that there are several words for, in the lexicon's order. */
    List<String> things() {
        return order;
    }

    /** The words that a text uses, each once, in the order of their first use. */
    public List<WordingUse> uses(String text) {
        Map<String, WordingUse> uses = new LinkedHashMap<>();
        List<Word> words = Words.of(text);
        int unit = 0;
        int point = 0;
        for (int i = 0; i < words.size(); i++) {
            Phrase phrase = variants.longestAt(words, i);
            if (phrase == null || !isWritten(phrase.value(), words.get(i))) {
                continue;
            }
            Word last = words.get(i + phrase.length() - 1);
            int start = words.get(i).start();
            int end = last.start() + last.text().length();
            point += text.codePointCount(unit, start);
            unit = start;
            WordingUse first = new WordingUse(
                    Objects.requireNonNull(things.get(phrase.value())),
                    phrase.value(),
                    1,
                    point,
                    point + text.codePointCount(start, end),
                    text.substring(start, end));
            uses.merge(phrase.value(), first, (known, again) -> known.again());
            i += phrase.length() - 1;
        }
        return List.copyOf(uses.values());
    }

    /** A name is found with its capital letter only. */
    private static boolean isWritten(String variant, Word word) {
        return !Character.isUpperCase(variant.codePointAt(0)) || word.isCapitalised();
    }
}
