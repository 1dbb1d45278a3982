package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import io.counterpoint.claims.extraction.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A line that names its speaker before a colon: "Lee: Dam Leaks" in a headline, "LEE: It leaks." in a transcript. */
final class ColonRule {
    private static final int LONGEST_NAME = 6;
    /** So many lines that start with names make a conversation. */
    private static final int FEWEST_TURNS = 3;

    /** Whether a text is a conversation: lines that start with the names of its speakers, some more than once. */
    static boolean isConversation(List<Passage> passages) {
        Map<String, Integer> turns = new HashMap<>();
        for (Passage passage : passages) {
            int colon = passage.size() == 0
                    ? -1
                    : colonAfterName(passage, passage.sentences().getFirst());
            if (colon > 0) {
                turns.merge(passage.chars(0, colon).in(passage.text()), 1, Integer::sum);
            }
        }
        int all = turns.values().stream().mapToInt(Integer::intValue).sum();
        return turns.size() >= 2 && all >= FEWEST_TURNS && all > turns.size();
    }

    /** The colon after the name that a sentence starts with; -1 when it does not or nothing follows. */
    private static int colonAfterName(Passage passage, Range sentence) {
        int colon = sentence.start();
        while (colon < sentence.end() && colon - sentence.start() <= LONGEST_NAME && passage.tag(colon) == Tag.NAME) {
            colon++;
        }
        boolean found = colon > sentence.start()
                && passage.tag(colon) == Tag.COLON
                && colon + 3 < sentence.end()
                && !passage.quoted(colon + 1);
        return found ? colon : -1;
    }

    /**
     * Whether the sentence is such a line.
     *
     * @param conversation whether the text is one, so that any name before a colon speaks
     */
    boolean find(Passage passage, Range sentence, boolean conversation, Findings findings) {
        int colon = colonAfterName(passage, sentence);
        if (colon < 0) {
            return false;
        }
        int from = colon + 1;
        boolean turn = conversation && sentence.equals(passage.sentences().getFirst());
        boolean transcript = turn || isUpperCase(passage, sentence.start(), colon);
        boolean headline =
                passage.index() == 0 && passage.sentences().getFirst().equals(sentence);
        if (!transcript && !headline) {
            return false;
        }
        int end =
                headline && !turn ? ContentEnd.beforeFinalStop(passage, from, sentence.end()) : lastOfPassage(passage);
        Range source = new Range(sentence.start(), colon);
        findings.add(
                source,
                passage.chars(colon, from),
                ":",
                List.of(new Range(from, end)),
                headline && !turn ? "headline.colon" : "transcript",
                0.85);
        return true;
    }

    private static int lastOfPassage(Passage passage) {
        return passage.size();
    }

    private static boolean isUpperCase(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = passage.token(i);
            String word = passage.text().substring(token.start(), token.end());
            if (word.length() < 3 || !word.equals(word.toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }
}
