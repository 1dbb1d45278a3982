package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.LexiconFile;
import io.counterpoint.claims.similarity.Phrase;
import io.counterpoint.claims.similarity.PhraseTable;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that tell a speaker's attitude, from {@code cues.txt}. */
final class Cues {
    private static final Cues STANDARD = new Cues();

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "this", "these", "those");
    private static final Set<String> AFTER_NOUN = Set.of("that", "to", "for", "by");

    private final PhraseTable attitudes = new PhraseTable();
    private final Map<Sort, PhraseTable> sorts = new EnumMap<>(Sort.class);

    private Cues() {
        Map<String, Attitude> byName = new HashMap<>();
        for (Attitude attitude : Attitude.values()) {
            byName.put(attitude.name().toLowerCase(Locale.ROOT), attitude);
        }
        for (LexiconFile.Entry entry : LexiconFile.entries("cues.txt")) {
            PhraseTable table = byName.containsKey(entry.name())
                    ? attitudes
                    : sorts.computeIfAbsent(
                            Sort.valueOf(entry.name().toUpperCase(Locale.ROOT)), sort -> new PhraseTable());
            entry.phrases().forEach(phrase -> table.add(phrase, entry.name()));
        }
    }

    static Cues standard() {
        return STANDARD;
    }

    /** Other sorts of telling words. */
    enum Sort {
        ACCUSATION,
        PROPOSAL,
        OBLIGATION,
        FORECAST,
        UNLESS,
        CORRECTION,
        FIGURE,
        NEGATION,
        JUDGEMENT,
        SUMMARY,
        ACCUSING
    }

    /**
     * A cue in a text.
     *
     * @param attitude what it tells
     * @param first index of its first word
     * @param end index after its last word
     */
    record Cue(Attitude attitude, int first, int end) {}

    /** The attitude of an attributing word or phrase; ASSERTION for most. */
    Attitude attitudeOf(@Nullable String lemma) {
        List<Word> words = lemma == null ? List.of() : Words.of(lemma);
        for (int i = 0; i < words.size(); i++) {
            Phrase phrase = attitudes.longestAt(words, i);
            if (phrase != null) {
                return attitude(phrase);
            }
        }
        return Attitude.ASSERTION;
    }

    /** The cues between two words, in order. */
    List<Cue> in(List<Word> words, int from, int to) {
        List<Cue> cues = new ArrayList<>();
        int at = from;
        while (at < to) {
            Phrase phrase = attitudes.longestAt(words, at);
            if (phrase != null && at + phrase.length() <= to && !isNoun(words, at, phrase)) {
                cues.add(new Cue(attitude(phrase), at, at + phrase.length()));
                at += phrase.length();
            } else {
                at++;
            }
        }
        return cues;
    }

    /** Whether a word of a sort stands between two words. */
    boolean has(Sort sort, List<Word> words, int from, int to) {
        return indexOf(sort, words, from, to) >= 0;
    }

    /** Where the first word of a sort stands between two words; -1 for nowhere. */
    int indexOf(Sort sort, List<Word> words, int from, int to) {
        PhraseTable table = sorts.getOrDefault(sort, new PhraseTable());
        for (int i = from; i < Math.min(to, words.size()); i++) {
            if (table.longestAt(words, i) != null) {
                return i;
            }
        }
        return -1;
    }

    /** "The proposed deal", "a demand": a thing talked about, not what the speaker does. */
    private static boolean isNoun(List<Word> words, int at, Phrase phrase) {
        boolean article =
                isArticle(words, at - 1) || (words.get(at).lower().equals("call") && isArticle(words, at - 2));
        int after = at + phrase.length();
        boolean opens = attitude(phrase).isWish()
                && after < words.size()
                && AFTER_NOUN.contains(words.get(after).lower());
        return (article && !opens && attitude(phrase) != Attitude.FALSEHOOD) || isPluralSubject(words, at);
    }

    /** "[said] calls for a vote were premature": a plural at the beginning of what is said is no verb. */
    private static boolean isPluralSubject(List<Word> words, int at) {
        Word word = words.get(at);
        return at == 0
                && !word.isCapitalised()
                && word.lower().endsWith("s")
                && !word.lower().endsWith("ss");
    }

    private static boolean isArticle(List<Word> words, int at) {
        return at >= 0 && ARTICLES.contains(words.get(at).lower());
    }

    private static Attitude attitude(Phrase phrase) {
        return Attitude.valueOf(phrase.value().toUpperCase(Locale.ROOT));
    }
}
