package io.counterpoint.claims.extraction;

import io.counterpoint.claims.extraction.speaker.NameIndex;
import io.counterpoint.claims.extraction.speaker.NameIndex.Name;
import io.counterpoint.claims.extraction.speaker.PartyNouns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parties known when a text is read, found by id or by name. Immutable; build it once for many texts. */
public final class PartyDirectory {
    private final Map<String, KnownParty> byId;
    private final Map<String, KnownParty> byName;
    private final NameIndex names;
    private final PartyNouns nouns;

    private PartyDirectory(Map<String, KnownParty> byId, Map<String, KnownParty> byName, NameIndex names) {
        this.byId = byId;
        this.byName = byName;
        this.names = names;
        this.nouns = new PartyNouns(byId.values());
    }

    /**
     * A directory of the parties given; of two with the same id the first counts.
     *
     * @param parties in any order; a parent that is missing is treated as none
     */
    public static PartyDirectory of(Collection<KnownParty> parties) {
        Map<String, KnownParty> byId = LinkedHashMap.newLinkedHashMap(parties.size());
        Map<String, KnownParty> byName = HashMap.newHashMap(parties.size() * 2);
        for (KnownParty party : parties) {
            if (byId.putIfAbsent(party.id(), party) == null) {
                byName.putIfAbsent(key(party.name()), party);
                party.aliases().forEach(alias -> byName.putIfAbsent(key(alias), party));
            }
        }
        return new PartyDirectory(byId, byName, index(byId.values()));
    }

    /** Whole names before aliases, so that nobody's alias hides another's name. */
    private static NameIndex index(Collection<KnownParty> parties) {
        List<Name> names = new ArrayList<>();
        parties.forEach(party -> names.add(name(party, party.name())));
        parties.forEach(party -> party.aliases().forEach(alias -> names.add(name(party, alias))));
        return new NameIndex(names);
    }

    private static Name name(KnownParty party, String name) {
        return new Name(party.id(), party.kind() == PartyKind.PERSON, name);
    }

    /** The names of all parties, to be found in mentions. */
    NameIndex names() {
        return names;
    }

    /** The nouns that may stand for parties once a text has named them. */
    PartyNouns nouns() {
        return nouns;
    }

    /** All parties, in the order given. */
    public Collection<KnownParty> parties() {
        return byId.values();
    }

    /** The party with this id. */
    public Optional<KnownParty> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The party with this very name or alias, in whatever case; a mention in a text is resolved by the extractor. */
    public Optional<KnownParty> named(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** The party with this id and those it belongs to, nearest first; empty when the id is unknown. */
    public List<KnownParty> lineOf(String id) {
        Set<KnownParty> line = new LinkedHashSet<>();
        KnownParty party = byId.get(id);
        while (party != null && line.add(party)) {
            party = party.parentId() == null ? null : byId.get(party.parentId());
        }
        return new ArrayList<>(line);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
