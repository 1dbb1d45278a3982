package io.counterpoint.claims.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases by the stems of their words. Of two values for one phrase the first counts. Filled once, then only read. */
public final class PhraseTable {
    /** {@code ..} in a phrase stands for up to this many words. */
    private static final int GAP = 3;

    private static final String ELLIPSIS = "..";
    private static final Comparator<Row> LONGEST_FIRST =
            Comparator.comparingInt((Row row) -> row.stems().size()).reversed();

    private final Map<String, List<Row>> byFirstStem = new HashMap<>();

    /** Adds a phrase; {@code ..} within it stands for up to three words. */
    public void add(String phrase, String value) {
        List<String> stems = new ArrayList<>();
        for (String part : phrase.split(" ", -1)) {
            if (part.equals(ELLIPSIS)) {
                stems.add(ELLIPSIS);
            } else {
                Words.of(part).forEach(word -> stems.add(word.stem()));
            }
        }
        if (!stems.isEmpty()) {
            List<Row> rows = byFirstStem.computeIfAbsent(stems.getFirst(), first -> new ArrayList<>());
            rows.add(new Row(List.copyOf(stems), value));
            rows.sort(LONGEST_FIRST);
        }
    }

    /**
     * The longest phrase that the words from an index on begin with; null for none. Of a phrase with a gap, only the words
     * before the gap count as its own.
     */
    public @Nullable Phrase longestAt(List<Word> words, int index) {
        for (Row row : byFirstStem.getOrDefault(words.get(index).stem(), List.of())) {
            int end = endOf(row.stems(), words, index);
            if (end > index) {
                int gap = row.stems().indexOf(ELLIPSIS);
                return new Phrase(row.value(), gap < 0 ? end - index : gap);
            }
        }
        return null;
    }

    /** The index after the last word of the phrase; the start where the phrase does not stand. */
    private static int endOf(List<String> stems, List<Word> words, int start) {
        int at = start;
        for (int i = 0; i < stems.size(); i++) {
            if (stems.get(i).equals(ELLIPSIS) && i + 1 < stems.size()) {
                at = skipTo(stems.get(i + 1), words, at);
            } else if (at >= words.size() || !words.get(at).stem().equals(stems.get(i))) {
                return start;
            } else {
                at++;
            }
        }
        return at;
    }

    private static int skipTo(String stem, List<Word> words, int from) {
        for (int at = from; at < Math.min(words.size(), from + GAP + 1); at++) {
            if (words.get(at).stem().equals(stem)) {
                return at;
            }
        }
        return from;
    }

    private record Row(List<String> stems, String value) {}
}
