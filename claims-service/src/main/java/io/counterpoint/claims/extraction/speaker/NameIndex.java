package io.counterpoint.claims.extraction.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds known names in a mention, whatever their transliteration. Immutable. */
public final class NameIndex {
    private static final Comparator<Entry> LONGEST_FIRST =
            Comparator.comparingInt(entry -> -entry.keys().size());

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    /**
     * A name of a party.
     *
     * @param id the party
     * @param person whether it is a person, who may go by the last word of the name
     * @param name one of its names
     */
    public record Name(String id, boolean person, String name) {}

    /**
     * A name found in a mention.
     *
     * @param from index of its first word
     * @param to index after its last word
     * @param given key of the person's first name; null when the whole name was found
     */
    record Match(
            String id,
            boolean person,
            int from,
            int to,
            @Nullable String given) {}

    private record Entry(
            String id,
            boolean person,
            List<String> keys,
            @Nullable String given) {}

    public NameIndex(Collection<Name> names) {
        Set<List<String>> taken = new HashSet<>();
        Map<String, List<Entry>> surnames = new HashMap<>();
        for (Name name : names) {
            List<String> keys = keys(Word.of(name.name()));
            if (!keys.isEmpty() && taken.add(keys)) {
                add(new Entry(name.id(), name.person(), keys, null));
            }
            if (name.person() && keys.size() > 1) {
                surnames.computeIfAbsent(keys.getLast(), key -> new ArrayList<>())
                        .add(new Entry(name.id(), true, List.of(keys.getLast()), keys.getFirst()));
            }
        }
        surnames.values().stream().filter(NameIndex::isOnePerson).forEach(this::addSurname);
        byFirstWord.values().forEach(entries -> entries.sort(LONGEST_FIRST));
    }

    private static boolean isOnePerson(List<Entry> entries) {
        return entries.stream().map(Entry::id).distinct().count() == 1;
    }

    /** Adds a surname that no other party goes by; one listed as the person's alias gains the first name. */
    private void addSurname(List<Entry> owners) {
        Entry surname = owners.getFirst();
        List<Entry> entries = byFirstWord.computeIfAbsent(surname.keys().getFirst(), key -> new ArrayList<>());
        entries.removeIf(
                entry -> entry.keys().equals(surname.keys()) && entry.id().equals(surname.id()));
        if (entries.stream().noneMatch(entry -> entry.keys().equals(surname.keys()))) {
            entries.add(surname);
        }
    }

    private void add(Entry entry) {
        byFirstWord
                .computeIfAbsent(entry.keys().getFirst(), key -> new ArrayList<>())
                .add(entry);
    }

    private static List<String> keys(List<Word> words) {
        return words.stream().map(Word::key).toList();
    }

    /** The names in a mention, left to right, the longest at each place. */
    List<Match> matches(List<Word> words) {
        List<Match> matches = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Match match = words.get(i).capital() || words.get(i).lower().equals("the") ? at(words, i) : null;
            if (match != null) {
                matches.add(match);
            }
            i = match == null ? i + 1 : match.to();
        }
        return matches;
    }

    private @Nullable Match at(List<Word> words, int from) {
        for (Entry entry : byFirstWord.getOrDefault(words.get(from).key(), List.of())) {
            int to = from + entry.keys().size();
            if (to <= words.size() && keys(words.subList(from, to)).equals(entry.keys())) {
                return new Match(entry.id(), entry.person(), from, to, entry.given());
            }
        }
        return null;
    }
}
