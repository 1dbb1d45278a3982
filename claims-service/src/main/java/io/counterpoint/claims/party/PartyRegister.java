package io.counterpoint.claims.party;

import io.counterpoint.claims.error.ClientException;
import io.counterpoint.claims.storage.Ids;
import io.counterpoint.claims.storage.Origin;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** All parties and names while they are being changed, with what has changed so far. Valid under the directory's lock. */
final class PartyRegister {
    /** The most aliases a party can have. */
    static final int MOST_ALIASES = 200;

    private final Map<UUID, PartyRow> parties;
    private final Map<String, PartyNameRow> names;
    private final Map<UUID, Integer> lastRanks = new HashMap<>();
    private final Map<UUID, PartyRow> added = new LinkedHashMap<>();
    private final Set<PartyRow> changed = new LinkedHashSet<>();
    private final List<PartyNameRow> addedNames = new ArrayList<>();

    private PartyRegister(List<PartyRow> parties, List<PartyNameRow> names) {
        this.parties = parties.stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        this.names = names.stream().collect(Collectors.toMap(row -> row.nameKey, Function.identity()));
        names.forEach(row -> lastRanks.merge(row.partyId, row.rank, Math::max));
    }

    static Uni<PartyRegister> load(Mutiny.StatelessSession session) {
        return session.createSelectionQuery("from PartyRow", PartyRow.class)
                .getResultList()
                .chain(parties -> session.createSelectionQuery("from PartyNameRow", PartyNameRow.class)
                        .getResultList()
                        .map(names -> new PartyRegister(parties, names)));
    }

    /**
     * Takes over parties in two rounds, so that one may name a parent that comes after it.
     *
     * @throws ClientException BAD_INPUT, NOT_FOUND for an unknown parent, CONFLICT for a name of another party, a cycle
     */
    List<PartyRow> upsert(List<PartyInput> inputs) {
        List<PartyRow> rows = inputs.stream().map(this::upsertParty).toList();
        for (int i = 0; i < inputs.size(); i++) {
            link(rows.get(i), inputs.get(i).parent());
        }
        return rows;
    }

    Collection<PartyRow> addedParties() {
        return added.values();
    }

    Collection<PartyRow> changedParties() {
        return changed;
    }

    List<PartyNameRow> addedNames() {
        return addedNames;
    }

    boolean isChanged() {
        return !added.isEmpty() || !changed.isEmpty() || !addedNames.isEmpty();
    }

    private PartyRow upsertParty(PartyInput input) {
        Spelling name = Spelling.of(input.name());
        PartyNameRow taken = names.get(name.key());
        PartyRow row = taken == null ? open(name, input) : update(parties.get(taken.partyId), name, input);
        if (input.aliases() != null) {
            input.aliases().forEach(alias -> addName(row, Spelling.of(Objects.requireNonNullElse(alias, ""))));
        }
        return row;
    }

    private PartyRow open(Spelling name, PartyInput input) {
        if (input.kind() == null) {
            throw ClientException.badInput("The new party '" + name.text() + "' needs a kind.");
        }
        PartyRow row = new PartyRow();
        row.id = Ids.next();
        row.name = name.text();
        row.kind = input.kind();
        row.role = input.role();
        row.origin = Origin.CURATED;
        row.addedAt = Instant.now();
        parties.put(row.id, row);
        added.put(row.id, row);
        addName(row, name);
        return row;
    }

    private PartyRow update(@Nullable PartyRow row, Spelling name, PartyInput input) {
        if (row == null || !Spelling.of(row.name).key().equals(name.key())) {
            throw ClientException.conflict("'" + name.text() + "' is an alias of another party.");
        }
        if (input.kind() != null && input.kind() != row.kind) {
            row.kind = input.kind();
            touch(row);
        }
        if (input.role() != null && !input.role().equals(row.role)) {
            row.role = input.role();
            touch(row);
        }
        return listed(row);
    }

    private PartyRow listed(PartyRow row) {
        if (row.origin != Origin.CURATED || row.withdrawnAt != null) {
            row.origin = Origin.CURATED;
            row.withdrawnAt = null;
            touch(row);
        }
        return row;
    }

    /**
     * The party of this name or alias, listed again where it had been withdrawn; added when there is none. Names that
     * belong to other parties stay theirs.
     */
    PartyRow adopt(PartyInput input) {
        Spelling name = Spelling.of(input.name());
        PartyNameRow taken = names.get(name.key());
        PartyRow row = taken == null ? open(name, input) : listed(Objects.requireNonNull(parties.get(taken.partyId)));
        if (input.aliases() != null) {
            input.aliases().stream()
                    .map(Spelling::of)
                    .filter(alias -> !names.containsKey(alias.key()))
                    .forEach(alias -> addName(row, alias));
        }
        if (added.containsKey(row.id)) {
            link(row, input.parent());
        }
        return row;
    }

    /** Takes a party out of the directory; its names stay its own. */
    void withdraw(UUID party, Instant time) {
        PartyRow row = parties.get(party);
        if (row != null && row.withdrawnAt == null) {
            row.withdrawnAt = time;
            touch(row);
        }
    }

    boolean isAdded(UUID party) {
        return added.containsKey(party);
    }

    /** The words that texts hold which may read otherwise after the changes. */
    Set<Set<String>> affectedWords() {
        Set<UUID> affected = new HashSet<>(added.keySet());
        changed.forEach(row -> affected.add(row.id));
        addedNames.forEach(name -> affected.add(name.partyId));
        PartyTree<UUID> tree = tree();
        Map<UUID, List<String>> spellings = names.values().stream()
                .collect(Collectors.groupingBy(
                        name -> name.partyId, Collectors.mapping(name -> name.spelling, Collectors.toList())));
        Set<Set<String>> words = new LinkedHashSet<>();
        parties.values().stream()
                .filter(row -> row.origin == Origin.CURATED)
                .filter(row -> tree.lineOf(row.id).stream().anyMatch(affected::contains))
                .forEach(row -> words.addAll(
                        NameWords.mentioning(row.kind, spellings.getOrDefault(row.id, List.of(row.name)))));
        return words;
    }

    private void addName(PartyRow row, Spelling spelling) {
        PartyNameRow taken = names.get(spelling.key());
        if (taken != null) {
            if (!taken.partyId.equals(row.id)) {
                throw ClientException.conflict("'" + spelling.text() + "' already names another party.");
            }
            return;
        }
        PartyNameRow name = new PartyNameRow();
        name.nameKey = spelling.key();
        name.partyId = row.id;
        name.spelling = spelling.text();
        name.rank = lastRanks.merge(row.id, 0, (last, none) -> last + 1);
        if (name.rank > MOST_ALIASES) {
            throw ClientException.badInput("'" + row.name + "' has more than " + MOST_ALIASES + " aliases.");
        }
        names.put(name.nameKey, name);
        addedNames.add(name);
    }

    private void link(PartyRow row, @Nullable String parent) {
        if (parent == null) {
            return;
        }
        UUID parentId = find(parent);
        if (parentId.equals(row.parentId)) {
            return;
        }
        if (tree().closesCycle(row.id, parentId)) {
            throw ClientException.conflict("'" + row.name + "' would belong to itself.");
        }
        row.parentId = parentId;
        touch(row);
    }

    private UUID find(String idOrName) {
        UUID id = Ids.read(idOrName).filter(parties::containsKey).orElse(null);
        if (id != null) {
            return id;
        }
        PartyNameRow name = names.get(Spelling.of(idOrName).key());
        if (name == null) {
            throw ClientException.notFound("There is no party '" + idOrName + "'.");
        }
        return name.partyId;
    }

    private PartyTree<UUID> tree() {
        Map<UUID, UUID> parents = new HashMap<>();
        parties.values().forEach(row -> {
            if (row.parentId != null) {
                parents.put(row.id, row.parentId);
            }
        });
        return new PartyTree<>(parents);
    }

    private void touch(PartyRow row) {
        if (!added.containsKey(row.id)) {
            changed.add(row);
        }
    }
}
