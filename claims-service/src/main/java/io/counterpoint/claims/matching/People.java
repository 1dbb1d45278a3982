package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.LexiconFile;
import io.counterpoint.claims.similarity.PartyNames;
import io.counterpoint.claims.similarity.Phrase;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells who can hold a position, people and bodies of people, from things that cannot: {@code people.txt}. */
final class People {
    private static final Set<String> NOUNS = list("people");
    private static final Set<String> ENDINGS = list("ending");
    private static final Set<String> SPEAKERS = list("speaker");
    private static final Set<String> THINGS = list("thing");

    /** Words that end the noun phrase whose last word is its head: "residents of the valley". */
    private static final Set<String> AFTER_HEAD = Set.of(
            "of",
            "in",
            "at",
            "from",
            "for",
            "with",
            "on",
            "who",
            "which",
            "that",
            "near",
            "close",
            "familiar",
            "and",
            "to",
            "by",
            "speaking",
            "quoted",
            "cited",
            "loyal");

    private static final int SHORTEST_STEM = 3;

    private People() {}

    /** Whether a mention of an unknown speaker means somebody. */
    static boolean isSomebody(String mention) {
        List<Word> words = Words.of(mention);
        int head = 0;
        while (head + 1 < words.size()
                && !AFTER_HEAD.contains(words.get(head + 1).lower())
                && mention.substring(words.get(head).end(), words.get(head + 1).start())
                                .indexOf(',')
                        < 0) {
            head++;
        }
        if (words.isEmpty()) {
            return false;
        }
        String noun = words.get(head).lower();
        boolean name = head > 0 && words.get(head).isCapitalised();
        return !THINGS.contains(noun) && (name || NOUNS.contains(noun) || hasEnding(noun));
    }

    /** The party that a mention says somebody speaks for: "the president's spokesman"; null for none, or several. */
    static @Nullable String spokenFor(String mention, PartyNames names) {
        List<Word> words = Words.of(mention);
        if (words.stream().noneMatch(word -> SPEAKERS.contains(word.lower()))) {
            return null;
        }
        Set<String> parties = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            Phrase party = names.partyAt(words, i);
            if (party != null) {
                parties.add(party.value());
            }
        }
        return parties.size() == 1 ? parties.iterator().next() : null;
    }

    private static boolean hasEnding(String noun) {
        return ENDINGS.stream()
                .anyMatch(ending -> noun.endsWith(ending) && noun.length() >= ending.length() + SHORTEST_STEM);
    }

    private static Set<String> list(String name) {
        Set<String> words = new HashSet<>();
        LexiconFile.entries("people.txt").stream()
                .filter(entry -> entry.name().equals(name))
                .forEach(entry -> words.addAll(entry.phrases()));
        return Set.copyOf(words);
    }
}
