package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import io.counterpoint.claims.extraction.text.Token;
import java.util.List;
import java.util.Locale;

/** A line that names its speaker before a colon: "Lee: Dam Leaks" in a headline, "LEE: It leaks." in a transcript. */
final class ColonRule {
    private static final int LONGEST_NAME = 6;

    /** Whether the sentence is such a line. */
    boolean find(Passage passage, Range sentence, Findings findings) {
        int colon = sentence.start();
        while (colon < sentence.end() && colon - sentence.start() <= LONGEST_NAME && passage.tag(colon) == Tag.NAME) {
            colon++;
        }
        int from = colon + 1;
        if (colon == sentence.start()
                || passage.tag(colon) != Tag.COLON
                || from + 2 >= sentence.end()
                || passage.quoted(from)) {
            return false;
        }
        boolean transcript = isUpperCase(passage, sentence.start(), colon);
        boolean headline =
                passage.index() == 0 && passage.sentences().getFirst().equals(sentence);
        if (!transcript && !headline) {
            return false;
        }
        int end = headline ? ContentEnd.beforeFinalStop(passage, from, sentence.end()) : lastOfPassage(passage);
        Range source = new Range(sentence.start(), colon);
        findings.add(
                source,
                passage.chars(colon, from),
                ":",
                List.of(new Range(from, end)),
                headline ? "headline.colon" : "transcript",
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
