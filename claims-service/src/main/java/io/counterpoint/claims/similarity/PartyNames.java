package io.counterpoint.claims.similarity;

import io.counterpoint.claims.extraction.KnownParty;
import io.counterpoint.claims.extraction.PartyKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of parties, found in running text. Immutable; build it once for many statements. */
public final class PartyNames {
    /** A people or language is named after its country with one of these: Russian, Israeli, Turkish, Chinese. */
    private static final List<String> DEMONYM_ENDINGS = List.of("ian", "an", "n", "ish", "ese", "i", "ic");

    /** This much of a country's name must stand before the ending. */
    private static final int DEMONYM_STEM = 4;

    private static final Comparator<Name> LONGEST_FIRST =
            Comparator.comparingInt((Name name) -> name.words().size()).reversed();

    private final Map<String, KnownParty> byId = new LinkedHashMap<>();
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Map<String, List<Country>> countriesByBeginning = new HashMap<>();

    private PartyNames(Collection<KnownParty> parties) {
        parties.forEach(party -> byId.putIfAbsent(party.id(), party));
        for (KnownParty party : byId.values()) {
            add(party.name(), party.id());
            party.aliases().forEach(alias -> add(alias, party.id()));
            if (party.kind() == PartyKind.STATE) {
                addCountry(party);
            }
        }
        addSurnames();
    }

    /** The names of the parties given; of two parties with the same name the first counts. */
    public static PartyNames of(Collection<KnownParty> parties) {
        return new PartyNames(parties);
    }

    /** The name a party is listed under; its id when it is unknown. */
    public String nameOf(String partyId) {
        KnownParty party = byId.get(partyId);
        return party == null ? partyId : party.name();
    }

    /** What a party is; null when it is unknown. */
    public @Nullable PartyKind kindOf(String partyId) {
        KnownParty party = byId.get(partyId);
        return party == null ? null : party.kind();
    }

    /** A party and those it belongs to, nearest first; of an unknown party only itself. */
    public List<String> lineOf(String partyId) {
        Set<String> line = new LinkedHashSet<>();
        String id = partyId;
        while (id != null && line.add(id)) {
            KnownParty party = byId.get(id);
            id = party == null ? null : party.parentId();
        }
        return List.copyOf(line);
    }

    /** Whether two parties are the same, or one belongs to the other. */
    public boolean related(String one, String other) {
        return lineOf(one).contains(other) || lineOf(other).contains(one);
    }

    /** The party whose name begins with the word at an index, the longest name first; null for none. */
    public @Nullable Phrase partyAt(List<Word> words, int index) {
        Word word = words.get(index);
        for (Name name : byFirstWord.getOrDefault(word.lower(), List.of())) {
            if (stands(name, words, index)) {
                return new Phrase(name.partyId(), name.words().size());
            }
        }
        String country = word.isCapitalised() ? demonym(word.lower()) : null;
        return country == null ? null : new Phrase(country, 1);
    }

    private void add(String name, String partyId) {
        List<Word> words = new ArrayList<>(Words.of(name));
        if (!words.isEmpty() && words.getFirst().lower().equals("the")) {
            words.removeFirst();
        }
        if (words.isEmpty()) {
            return;
        }
        List<String> lower = words.stream().map(Word::lower).toList();
        String only = words.size() == 1 ? words.getFirst().text() : "";
        boolean capitals = only.length() > 1 && only.equals(only.toUpperCase(Locale.ROOT));
        List<Name> names = byFirstWord.computeIfAbsent(lower.getFirst(), first -> new ArrayList<>());
        if (names.stream().noneMatch(known -> known.words().equals(lower))) {
            names.add(new Name(lower, partyId, words.getFirst().isCapitalised(), capitals));
            names.sort(LONGEST_FIRST);
        }
    }

    private void addCountry(KnownParty party) {
        List<Word> words = Words.of(party.name());
        if (words.size() == 1 && words.getFirst().lower().length() >= DEMONYM_STEM) {
            String name = words.getFirst().lower();
            countriesByBeginning
                    .computeIfAbsent(name.substring(0, DEMONYM_STEM), beginning -> new ArrayList<>())
                    .add(new Country(name, party.id()));
        }
    }

    /** A person is also known by the surname, unless several are. */
    private void addSurnames() {
        Map<String, Set<String>> bearers = new LinkedHashMap<>();
        for (KnownParty party : byId.values()) {
            List<Word> words = Words.of(party.name());
            if (party.kind() == PartyKind.PERSON && words.size() > 1) {
                bearers.computeIfAbsent(words.getLast().text(), surname -> new HashSet<>())
                        .add(party.id());
            }
        }
        bearers.forEach((surname, ids) -> {
            if (ids.size() == 1) {
                add(surname, ids.iterator().next());
            }
        });
    }

    private static boolean stands(Name name, List<Word> words, int index) {
        if (index + name.words().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < name.words().size(); i++) {
            if (!words.get(index + i).lower().equals(name.words().get(i))) {
                return false;
            }
        }
        String text = words.get(index).text();
        boolean capitals = !name.capitals() || text.equals(text.toUpperCase(Locale.ROOT));
        return capitals && (!name.capitalised() || words.get(index).isCapitalised());
    }

    private @Nullable String demonym(String word) {
        if (word.length() <= DEMONYM_STEM) {
            return null;
        }
        for (Country country : countriesByBeginning.getOrDefault(word.substring(0, DEMONYM_STEM), List.of())) {
            for (String ending : DEMONYM_ENDINGS) {
                String beginning = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
                if (beginning.length() >= DEMONYM_STEM
                        && country.name().startsWith(beginning)
                        && country.name().length() - beginning.length() <= 2) {
                    return country.partyId();
                }
            }
        }
        return null;
    }

    /**
     * A name.
     *
     * @param words its words in lower case
     * @param capitalised whether it begins with a capital, as "the rebels" does not
     * @param capitals whether it is an abbreviation, so that "us" is not the US
     */
    private record Name(List<String> words, String partyId, boolean capitalised, boolean capitals) {}

    private record Country(String name, String partyId) {}
}
