package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.List;
import java.util.Set;

/**
 * What a description describes, where the statement itself only tells how: "a first day described as productive".
 *
 * @param cue the describing word as it stands in the text; empty for none
 * @param thing the noun phrase that is described; empty where the statement names it itself, or nothing does
 */
record Description(String cue, String thing) {
    private static final Description NONE = new Description("", "");

    /** Nobody describes a thing with more words before the verb than this. */
    private static final int LONGEST = 6;

    private static final Set<String> BEFORE_NOUN_PHRASE = Set.of(
            "after",
            "before",
            "with",
            "in",
            "at",
            "on",
            "of",
            "for",
            "from",
            "by",
            "to",
            "into",
            "during",
            "following",
            "despite",
            "amid",
            "and",
            "but",
            "that",
            "which",
            "what",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "have",
            "had",
            "as");
    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "this", "that", "these", "those", "its", "their", "his", "her", "our");

    /** The description that a statement with a describing cue is part of. */
    static Description of(MatchableStatement statement) {
        int at = statement.context().indexOf(statement.exact());
        List<Word> lemma = statement.cueLemma() == null ? List.of() : Words.of(statement.cueLemma());
        if (at <= 0 || lemma.isEmpty()) {
            return NONE;
        }
        String before = statement.context().substring(0, at);
        List<Word> words = Words.of(before);
        for (int i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).stem().equals(lemma.getFirst().stem())) {
                boolean as = statement.exact().startsWith("as ");
                return new Description(words.get(i).text(), as && i == words.size() - 1 ? thing(before, words, i) : "");
            }
        }
        return NONE;
    }

    private static String thing(String text, List<Word> words, int verb) {
        int from = verb;
        while (from > Math.max(0, verb - LONGEST)) {
            String word = words.get(from - 1).lower();
            boolean apart = from < verb
                    && text.substring(words.get(from - 1).end(), words.get(from).start())
                                    .indexOf(',')
                            >= 0;
            if (apart || (BEFORE_NOUN_PHRASE.contains(word) && from < verb)) {
                break;
            }
            from--;
            if (DETERMINERS.contains(word)) {
                break;
            }
        }
        return from == verb
                ? ""
                : text.substring(words.get(from).start(), words.get(verb - 1).end());
    }
}
