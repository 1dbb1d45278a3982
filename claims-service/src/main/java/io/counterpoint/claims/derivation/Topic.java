package io.counterpoint.claims.derivation;

import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what a text is about: the stems of the names and words that it uses most. */
final class Topic {
    /** How many stems tell it. */
    static final int MOST = 48;

    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST = 40;

    /** To use a word more often than this says no more about the topic. */
    private static final int OFTEN = 4;

    private Topic() {}

    /** How often a stem stands in a text, and how often with a capital letter. */
    private record Count(int all, int capitalised) {
        Count and(boolean capital) {
            return new Count(all + 1, capitalised + (capital ? 1 : 0));
        }

        /** Names tell more than other words; what starts a sentence only now and then is no name. */
        int weight() {
            return Math.min(all, OFTEN) * (capitalised == all ? 2 : 1);
        }
    }

    /** The stems, those that tell most first; takes time linear in the text's length but for sorting its words. */
    static List<String> of(String text) {
        Lexicon lexicon = Lexicon.standard();
        Map<String, Count> counts = new HashMap<>();
        for (Word word : Words.of(text)) {
            int shortest = word.isCapitalised() ? SHORTEST_NAME : SHORTEST_WORD;
            int length = word.lower().length();
            if (length >= shortest && length <= LONGEST && !word.isNumber() && !lexicon.isFunctionWord(word)) {
                counts.merge(
                        word.stem(),
                        new Count(0, 0).and(word.isCapitalised()),
                        (count, one) -> count.and(word.isCapitalised()));
            }
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Count> entry) ->
                                -entry.getValue().weight())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
