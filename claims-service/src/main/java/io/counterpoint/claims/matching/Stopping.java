package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.Word;
import java.util.List;
import java.util.Set;

/** Finds where a wish is that somebody no longer does a thing: "stop selling it" wants what "must not sell it" wants. */
final class Stopping {
    /** Further from the beginning it says nothing of the main verb. */
    private static final int REACH = 8;

    private static final Set<String> VERBS = Set.of(
            "stop", "stopping", "cease", "quit", "avoid", "avoiding", "end", "ending", "halt", "halting", "suspend");

    private Stopping() {}

    /** The index of the verb that says so between two words; -1 for nowhere. */
    static int at(List<Word> words, int from, int to) {
        for (int i = from; i + 1 < Math.min(to, from + REACH); i++) {
            String next = words.get(i + 1).lower();
            boolean doing = next.endsWith("ing") && next.length() > 4;
            if (doing && VERBS.contains(words.get(i).lower())) {
                return i;
            }
        }
        return -1;
    }
}
