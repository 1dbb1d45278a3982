package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.Word;
import java.util.List;
import java.util.Set;

/** Where sentences and main clauses begin and end. */
final class Clauses {
    /** Words that open what is said more about what stands before. */
    private static final Set<String> AFTER_MAIN =
            Set.of("including", "which", "who", "where", "while", "as", "following", "after", "with", "amid");

    /** Words that open what is said before the main clause, up to a comma. */
    private static final Set<String> BEFORE_MAIN = Set.of(
            "after",
            "although",
            "amid",
            "as",
            "because",
            "before",
            "despite",
            "following",
            "given",
            "once",
            "shortly",
            "since",
            "though",
            "when",
            "while",
            "with");

    private static final Set<String> LINKS = Set.of("however", "but", "and", "yet", "meanwhile", "still");
    private static final Set<String> CONTRASTING = Set.of("but", "while", "whereas", "although", "though", "yet");
    private static final Set<String> SUBJECTS = Set.of("it", "he", "she", "they", "we");

    private static final Set<String> PURPOSES =
            Set.of("condition", "precondition", "result", "consequence", "step", "sign", "gesture", "part", "way");

    /** No subordinate part begins before this many words. */
    private static final int SHORTEST = 4;

    /** What stands before the main clause is at most this long. */
    private static final int LONGEST_BEFORE = 20;

    private Clauses() {}

    /** The index after the last word of the sentence that begins with a word. */
    static int sentenceEnd(String text, List<Word> words, int from) {
        for (int i = from + 1; i < words.size(); i++) {
            String between = text.substring(words.get(i - 1).end(), words.get(i).start());
            if (between.indexOf('.') >= 0 || between.indexOf('!') >= 0 || between.indexOf('?') >= 0) {
                return i;
            }
        }
        return words.size();
    }

    /** The same, or the index of "and" before a further "that": "said that it rained and that the dam held". */
    static int reportEnd(String text, List<Word> words, int from) {
        int end = sentenceEnd(text, words, from);
        for (int i = from + SHORTEST; i + SHORTEST < end; i++) {
            if (words.get(i).lower().equals("and") && words.get(i + 1).lower().equals("that")) {
                return i;
            }
        }
        return end;
    }

    /** The index of the first word of the next clause that stands against the one from a word on: ", but"; the end for none. */
    static int contrast(String text, List<Word> words, int from, int to) {
        for (int i = from + SHORTEST; i + SHORTEST < to; i++) {
            if (CONTRASTING.contains(words.get(i).lower())
                    && commaBefore(text, words, i)
                    && Predicates.in(text.substring(
                            words.get(i + 1).start(), words.get(to - 1).end()))) {
                return i;
            }
        }
        return to;
    }

    /** The index of the first word of the main clause. */
    static int mainStart(String text, List<Word> words, int from, int to) {
        int opening = from + 1 < to && LINKS.contains(words.get(from).lower()) ? from + 1 : from;
        if (opening >= to || !BEFORE_MAIN.contains(words.get(opening).lower())) {
            return from;
        }
        for (int i = opening + 1; i < Math.min(to, opening + LONGEST_BEFORE); i++) {
            if (commaBefore(text, words, i)) {
                return i;
            }
        }
        return from;
    }

    /** The index of the first word after the main clause: what follows, a translation or a cut drops first. */
    static int mainEnd(String text, List<Word> words, int from, int to) {
        for (int i = from + 2; i < to; i++) {
            boolean more = i - from >= SHORTEST
                    && ((commaBefore(text, words, i)
                                    && AFTER_MAIN.contains(words.get(i).lower()))
                            || isPurpose(words, i, to));
            if (more || isReducedRelative(text, words, i, to)) {
                return i;
            }
        }
        return to;
    }

    /** "The land [that] it still controls": a pronoun right after a noun. */
    private static boolean isReducedRelative(String text, List<Word> words, int at, int to) {
        return at + 1 < to
                && SUBJECTS.contains(words.get(at).lower())
                && !Lexicon.standard().isFunctionWord(words.get(at - 1))
                && text.substring(words.get(at - 1).end(), words.get(at).start())
                        .isBlank()
                && Predicates.verb(words.get(at - 1).lower()) == null;
    }

    private static boolean commaBefore(String text, List<Word> words, int at) {
        return text.substring(words.get(at - 1).end(), words.get(at).start()).indexOf(',') >= 0;
    }

    /** Whether "as a condition", "as a step" and the like begin here. */
    private static boolean isPurpose(List<Word> words, int at, int to) {
        return at + 2 < to
                && words.get(at).lower().equals("as")
                && words.get(at + 1).lower().equals("a")
                && PURPOSES.contains(words.get(at + 2).lower());
    }
}
