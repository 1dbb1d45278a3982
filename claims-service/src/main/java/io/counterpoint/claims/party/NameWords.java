package io.counterpoint.claims.party;

import io.counterpoint.claims.extraction.PartyKind;
import io.counterpoint.claims.extraction.speaker.NameKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of texts and names in the form that all their spellings share. A text that mentions a name holds all words
 * of it; so an index of the words of texts leads from a changed name to the texts that may read otherwise now. It may
 * lead to some more, never to fewer.
 */
public final class NameWords {
    /** Stands for every word, in texts of more words than are worth an index. */
    private static final String ANY = "*";

    private static final int MOST = 20_000;

    /** Of longer words only the beginning counts, in UTF-16 units. */
    private static final int LONGEST = 40;

    /** A people is named after its country: words with the same beginning as a country's name may mean it. */
    private static final int BEGINNING = 4;

    private NameWords() {}

    /** The words of a text, each once; takes time linear in its length. */
    public static Set<String> ofText(String text) {
        Set<String> seen = new HashSet<>();
        Set<String> words = new LinkedHashSet<>();
        for (String word : runs(text)) {
            if (seen.add(word)) {
                words.add(NameKey.of(word));
                if (Character.isUpperCase(word.codePointAt(0)) && word.length() > BEGINNING) {
                    words.add(beginning(word));
                }
            }
            if (words.size() > MOST) {
                return Set.of(ANY);
            }
        }
        return words;
    }

    /** What all spellings of a name share; empty for one without letters. */
    public static String keyOf(String name) {
        return String.join(" ", words(name));
    }

    /**
     * The words that texts hold which may mention a party: one set for each way to mention it.
     *
     * @param kind what it is
     * @param names all its names
     */
    static Set<Set<String>> mentioning(PartyKind kind, Collection<String> names) {
        Set<Set<String>> mentioning = new LinkedHashSet<>();
        mentioning.add(Set.of(ANY));
        for (String name : names) {
            List<String> runs = runs(name);
            mentioning.add(Set.copyOf(words(name)));
            if (kind == PartyKind.PERSON) {
                mentioning.add(Set.copyOf(words(name.substring(name.lastIndexOf(' ') + 1))));
            }
            if (kind == PartyKind.STATE && runs.size() == 1 && runs.getFirst().length() >= BEGINNING) {
                mentioning.add(Set.of(beginning(runs.getFirst())));
            }
        }
        mentioning.removeIf(Set::isEmpty);
        return mentioning;
    }

    private static List<String> words(String name) {
        List<String> words = runs(name).stream().map(NameKey::of).collect(Collectors.toCollection(ArrayList::new));
        if (words.size() > 1 && words.getFirst().equals("the")) {
            words.removeFirst();
        }
        words.removeIf(String::isEmpty);
        return words;
    }

    private static String beginning(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(BEGINNING, lower.length())) + ANY;
    }

    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && belongs(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at > start) {
                runs.add(text.substring(start, Math.min(at, start + LONGEST)));
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return runs;
    }

    private static boolean belongs(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }
}
