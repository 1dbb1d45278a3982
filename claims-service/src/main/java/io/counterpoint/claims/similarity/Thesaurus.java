package io.counterpoint.claims.similarity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which words can stand for each other in another translation or another paper's wording: synonyms, and words of which
 * one is a kind of the other. Read from {@code thesaurus.txt} and {@code related.txt} beside this class. Immutable.
 */
public final class Thesaurus {
    private static final Thesaurus STANDARD = new Thesaurus();
    private static final int[] NONE = {};

    /** How much synonyms count against the same word. */
    private static final double SYNONYM = 0.7;

    /** How much a word and a kind of it count. */
    private static final double KIND = 0.5;

    /** How much related concepts count. */
    private static final double CONCEPT = 0.7;

    private final Map<String, Set<String>> concepts = new HashMap<>();
    private final Map<String, int[]> synonyms = new HashMap<>();
    private final Map<String, int[]> kinds = new HashMap<>();

    private Thesaurus() {
        Map<String, Set<Integer>> synonymLines = new HashMap<>();
        Map<String, Set<Integer>> kindLines = new HashMap<>();
        int number = 0;
        for (String line : LexiconFile.lines("thesaurus.txt")) {
            String[] sides = line.split(":", 2);
            add(sides[0], number, synonymLines);
            if (sides.length > 1) {
                add(sides[1], number, kindLines);
            }
            number++;
        }
        for (LexiconFile.Entry entry : LexiconFile.entries("related.txt")) {
            for (String other : entry.phrases()) {
                concepts.computeIfAbsent(entry.name(), key -> new HashSet<>()).add(other);
                concepts.computeIfAbsent(other, key -> new HashSet<>()).add(entry.name());
            }
        }
        synonymLines.forEach((stem, lines) -> synonyms.put(stem, sorted(lines)));
        kindLines.forEach((stem, lines) -> kinds.put(stem, sorted(lines)));
    }

    /** The thesaurus that comes with the service. */
    public static Thesaurus standard() {
        return STANDARD;
    }

    /** Whether a word has any others related to it. */
    boolean knows(String stem) {
        return synonyms.containsKey(stem) || kinds.containsKey(stem);
    }

    /** How much of a word's meaning another one keeps: 0 for none, 1 for the same stem; the same in either order. */
    public double relation(String stem, String other) {
        if (stem.equals(other)) {
            return 1;
        }
        int[] mine = synonyms.getOrDefault(stem, NONE);
        int[] theirs = synonyms.getOrDefault(other, NONE);
        if (meet(mine, theirs)) {
            return SYNONYM;
        }
        boolean kind = meet(mine, kinds.getOrDefault(other, NONE)) || meet(theirs, kinds.getOrDefault(stem, NONE));
        return kind ? KIND : 0;
    }

    /** How much of a concept's meaning another one keeps: 0 for none; the same in either order. */
    double conceptRelation(String concept, String other) {
        return concepts.getOrDefault(concept, Set.of()).contains(other) ? CONCEPT : 0;
    }

    /** What a word is found by among those related to it: related words have one of these in common. */
    List<String> meanings(String stem) {
        int[] mine = synonyms.getOrDefault(stem, NONE);
        int[] more = kinds.getOrDefault(stem, NONE);
        return Arrays.stream(concat(mine, more)).mapToObj(line -> "~" + line).toList();
    }

    private static void add(String words, int line, Map<String, Set<Integer>> lines) {
        for (String word : LexiconFile.split(words)) {
            lines.computeIfAbsent(Stemmer.stem(word), key -> new HashSet<>()).add(line);
        }
    }

    private static int[] sorted(Set<Integer> lines) {
        return lines.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static int[] concat(int[] a, int[] b) {
        int[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    /** Whether two ascending lists have a number in common. */
    private static boolean meet(int[] a, int[] b) {
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                return true;
            }
            if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }
}
