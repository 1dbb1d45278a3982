package io.counterpoint.claims.wording;

import io.counterpoint.claims.similarity.LexiconFile;
import io.counterpoint.claims.similarity.Phrase;
import io.counterpoint.claims.similarity.PhraseTable;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import io.counterpoint.claims.wording.WordingUse.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds which of the words for one thing a text uses. Takes time linear in the text's length; immutable and thread-safe.
 */
public final class WordingFinder {
    /** Of each word so many places are told. */
    static final int PLACES = 200;

    private final PhraseTable variants = new PhraseTable();
    private final Map<String, String> things = new HashMap<>();
    private final String fingerprint;

    /**
     * A finder.
     *
     * @param entries the things with the words for them; of two things with one word the first counts
     */
    public WordingFinder(List<LexiconFile.Entry> entries) {
        entries.forEach(entry -> entry.phrases().forEach(variant -> {
            if (things.putIfAbsent(variant, entry.name()) == null) {
                variants.add(variant, variant);
            }
        }));
        fingerprint = Integer.toHexString(entries.toString().hashCode());
    }

    /** Tells one lexicon from another. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The words that a text uses, each once, in the order of their first use. */
    public List<WordingUse> uses(String text) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
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
            if (counts.merge(phrase.value(), 1, Integer::sum) <= PLACES) {
                places.computeIfAbsent(phrase.value(), none -> new ArrayList<>())
                        .add(new Place(point, point + text.codePointCount(start, end), text.substring(start, end)));
            }
            i += phrase.length() - 1;
        }
        return places.entrySet().stream()
                .map(entry -> new WordingUse(
                        Objects.requireNonNull(things.get(entry.getKey())),
                        entry.getKey(),
                        counts.getOrDefault(entry.getKey(), 0),
                        entry.getValue()))
                .toList();
    }

    /** A name is found with its capital letter only. */
    private static boolean isWritten(String variant, Word word) {
        return !Character.isUpperCase(variant.codePointAt(0)) || word.isCapitalised();
    }
}
