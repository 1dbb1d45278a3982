package io.counterpoint.claims.topic;

import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the names and words that sentences share. A name is a run of capitalised words; the first word of a sentence alone
 * is one only when no sentence writes it in lower case.
 */
final class SharedTerms {
    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST_NAME = 4;

    private final Lexicon lexicon = Lexicon.standard();
    private final Set<String> lowerCase = new HashSet<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, Map<String, Integer>> spellings = new HashMap<>();

    private SharedTerms() {}

    /**
     * The terms that at least two texts have, names before words, those of most texts first; takes time linear in the
     * texts' length but for sorting.
     *
     * @param limit how many at most
     */
    static List<String> of(List<String> texts, int limit) {
        List<List<Word>> read = texts.stream().map(Words::of).toList();
        SharedTerms shared = new SharedTerms();
        read.forEach(shared::noteLowerCase);
        read.forEach(shared::count);
        return shared.most(limit);
    }

    private void noteLowerCase(List<Word> words) {
        words.stream().filter(word -> !word.isCapitalised()).map(Word::stem).forEach(lowerCase::add);
    }

    private void count(List<Word> words) {
        Set<String> here = new HashSet<>();
        int at = 0;
        while (at < words.size()) {
            int length = Math.max(1, nameLength(words, at));
            if (isTerm(words, at, length)) {
                List<Word> term = words.subList(at, at + length);
                String key = term.stream().map(Word::stem).collect(Collectors.joining(" "));
                String spelling = term.stream().map(Word::text).collect(Collectors.joining(" "));
                here.add(key);
                spellings.computeIfAbsent(key, none -> new HashMap<>()).merge(spelling, 1, Integer::sum);
            }
            at += length;
        }
        here.forEach(key -> texts.merge(key, 1, Integer::sum));
    }

    private boolean isTerm(List<Word> words, int at, int length) {
        Word word = words.get(at);
        return length > 1
                || isNamePart(words, at)
                || (word.lower().length() >= SHORTEST_WORD
                        && !word.isNumber()
                        && !lexicon.isFunctionWord(word)
                        && !lexicon.isLight(word));
    }

    private int nameLength(List<Word> words, int at) {
        int length = 0;
        while (at + length < words.size() && length < LONGEST_NAME && isNamePart(words, at + length)) {
            length++;
            if (words.get(at + length - 1).possessive()) {
                break;
            }
        }
        return length;
    }

    private boolean isNamePart(List<Word> words, int at) {
        Word word = words.get(at);
        return isCapitalised(word)
                && (at > 0 || !lowerCase.contains(word.stem()) || (words.size() > 1 && isCapitalised(words.get(1))));
    }

    private boolean isCapitalised(Word word) {
        return word.isCapitalised() && !lexicon.isFunctionWord(word);
    }

    private List<String> most(int limit) {
        List<String> shared = new ArrayList<>(texts.keySet().stream()
                .filter(key -> texts.getOrDefault(key, 0) > 1)
                .toList());
        shared.sort(Comparator.comparingInt(
                        (String key) -> Character.isUpperCase(spelling(key).codePointAt(0)) ? 0 : 1)
                .thenComparingInt(key -> -texts.getOrDefault(key, 0))
                .thenComparing(Comparator.naturalOrder()));
        return shared.stream().limit(limit).map(this::spelling).toList();
    }

    private String spelling(String key) {
        return spellings.getOrDefault(key, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(key);
    }
}
