package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.List;

/** Makes a sentence out of what an outlet says that several parties hold: "Both sides described the day as useful". */
final class SummaryText {
    private SummaryText() {}

    /**
     * A sentence without its full stop.
     *
     * @param statement what is said of the parties
     * @param content its words, without quotation marks
     */
    static String of(MatchableStatement statement, String content) {
        String who = statement.speakerMention() == null ? "Several" : statement.speakerMention();
        List<Word> words = Words.of(content);
        Description description = Description.of(statement);
        boolean as = !words.isEmpty() && words.getFirst().lower().equals("as");
        if (as && !description.thing().isEmpty()) {
            return "%s described %s %s".formatted(who, definite(description.thing()), content);
        }
        if (as || words.stream().skip(1).anyMatch(word -> word.lower().equals("as"))) {
            return "%s described %s".formatted(who, content);
        }
        return Predicates.in(content)
                ? "%s suggested that %s".formatted(who, content)
                : "%s spoke of %s".formatted(who, content);
    }

    /** "A first day" is the first day, once it is clear which story it belongs to. */
    private static String definite(String thing) {
        return thing.startsWith("a ") ? "the " + thing.substring(2) : thing;
    }
}
