package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.Word;
import java.util.List;
import java.util.Set;

/** Where sentences and main clauses end. */
final class Clauses {
    private static final Set<String> SUBORDINATORS =
            Set.of("including", "which", "who", "where", "while", "as", "following", "after", "with", "amid");

    private static final Set<String> PURPOSES =
            Set.of("condition", "precondition", "result", "consequence", "step", "sign", "gesture", "part", "way");

    /** No subordinate part begins before this many words. */
    private static final int SHORTEST = 4;

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

    /** The index of the first word after the main clause: what follows, a translation or a cut drops first. */
    static int mainEnd(String text, List<Word> words, int from, int to) {
        for (int i = from + SHORTEST; i < to; i++) {
            boolean comma =
                    text.substring(words.get(i - 1).end(), words.get(i).start()).indexOf(',') >= 0;
            if ((comma && SUBORDINATORS.contains(words.get(i).lower())) || isPurpose(words, i, to)) {
                return i;
            }
        }
        return to;
    }

    /** Whether "as a condition", "as a step" and the like begin here. */
    private static boolean isPurpose(List<Word> words, int at, int to) {
        return at + 2 < to
                && words.get(at).lower().equals("as")
                && words.get(at + 1).lower().equals("a")
                && PURPOSES.contains(words.get(at + 2).lower());
    }
}
