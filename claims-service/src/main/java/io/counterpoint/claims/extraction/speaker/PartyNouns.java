package io.counterpoint.claims.extraction.speaker;

import io.counterpoint.claims.extraction.KnownParty;
import io.counterpoint.claims.extraction.PartyKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The common nouns that can stand for known parties: "the federation" for one whose name ends so, "the minister" for a
 * person with that role. Immutable.
 */
public final class PartyNouns {
    /** Nobody belongs to a party through more others. */
    private static final int DEEPEST = 8;

    private final Map<String, List<String>> members = new HashMap<>();
    private final Map<String, Set<String>> bodies = new HashMap<>();
    private final Map<String, List<String>> roles = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> organisations = new HashSet<>();

    /** The nouns of these parties. */
    public PartyNouns(Collection<KnownParty> parties) {
        for (KnownParty party : parties) {
            if (party.parentId() != null) {
                parents.put(party.id(), party.parentId());
            }
            if (party.kind() == PartyKind.PERSON) {
                roles.put(party.id(), role(party));
            } else {
                Set<String> nouns = new HashSet<>();
                nouns.add(lower(party.name()).getLast());
                party.aliases().stream()
                        .filter(alias -> !alias.isBlank())
                        .forEach(alias -> nouns.add(lower(alias).getLast()));
                bodies.put(party.id(), nouns);
            }
            if (party.kind() == PartyKind.ORGANISATION) {
                organisations.add(party.id());
            }
        }
        roles.keySet().forEach(this::enlist);
    }

    /** A person's role, and what else they are called: "the health minister". */
    private static List<String> role(KnownParty person) {
        List<String> role = new ArrayList<>(person.role() == null ? List.of() : lower(person.role()));
        person.aliases().stream().filter(alias -> alias.startsWith("the ")).forEach(alias -> role.addAll(lower(alias)));
        return List.copyOf(role);
    }

    private static List<String> lower(String name) {
        List<String> words =
                new ArrayList<>(Word.of(name).stream().map(Word::lower).toList());
        return words.isEmpty() ? List.of("") : words;
    }

    /** The words of a person's role; none when it is not known. */
    List<String> role(String person) {
        return roles.getOrDefault(person, List.of());
    }

    /** Whether a party that is no person has a name that ends in a noun. */
    boolean isNamed(String party, String noun) {
        return bodies.getOrDefault(party, Set.of()).contains(noun);
    }

    /** The nouns that the names of a party end in. */
    Set<String> nouns(String party) {
        return bodies.getOrDefault(party, Set.of());
    }

    boolean isPerson(String party) {
        return roles.containsKey(party);
    }

    /** The party that another one belongs to; null for none. */
    @Nullable
    String parent(String party) {
        return parents.get(party);
    }

    boolean isOrganisation(String party) {
        return organisations.contains(party);
    }

    /** The one known person whose role has these words in this order and who belongs to a party; none when several do. */
    List<String> holder(String party, List<String> role) {
        List<String> holders = members.getOrDefault(party, List.of()).stream()
                .filter(person -> Collections.indexOfSubList(role(person), role) >= 0)
                .toList();
        return holders.size() == 1 ? holders : List.of();
    }

    /** Lists a person with all parties above, however they are linked. */
    private void enlist(String person) {
        String party = parents.get(person);
        for (int depth = 0; party != null && depth < DEEPEST; depth++) {
            members.computeIfAbsent(party, key -> new ArrayList<>()).add(person);
            party = parents.get(party);
        }
    }
}
