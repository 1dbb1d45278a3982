package io.counterpoint.claims.party;

import io.counterpoint.claims.storage.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Changes the directory of parties, one change at a time, and notes which texts may read otherwise afterwards. */
@ApplicationScoped
public class PartyCurator {
    private final Database database;

    PartyCurator(Database database) {
        this.database = database;
    }

    /**
     * A party taken over from a proposal.
     *
     * @param id its id
     * @param added whether it was added, or listed again, for the proposal's sake
     */
    public record Adopted(UUID id, boolean added) {}

    /** Adds parties and what is new about them; all or none. */
    Uni<List<Party>> add(List<PartyInput> inputs) {
        return database.writing(session -> lockDirectory(session)
                .chain(() -> PartyRegister.load(session))
                .chain(register -> {
                    List<PartyRow> rows = register.upsert(inputs);
                    return save(session, register)
                            .replaceWith(
                                    () -> rows.stream().map(PartyRow::toParty).toList());
                }));
    }

    /** Serialises changes, so that two of them can neither close a cycle together nor take one name twice. */
    public Uni<Void> lockDirectory(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select version from directory where id = 1 for update", Long.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    /**
     * Makes a party of a speaker, under the directory's lock: from now on whoever a text introduces under names with this
     * key is resolved to it.
     *
     * @param key see {@link NameWords#keyOf}
     */
    public Uni<Adopted> adopt(Mutiny.StatelessSession session, PartyInput party, String key) {
        return PartyRegister.load(session).chain(register -> {
            PartyRow row = register.adopt(party);
            Adopted adopted = new Adopted(
                    row.id,
                    register.isAdded(row.id) || register.changedParties().contains(row));
            Set<Set<String>> words = withKey(register.affectedWords(), key);
            return write(session, register)
                    .chain(() -> session.createNativeQuery("""
                                    insert into party_speaker (name_key, party_id) values (:key, :party)
                                    on conflict (name_key) do update set party_id = excluded.party_id""")
                            .setParameter("key", key)
                            .setParameter("party", row.id)
                            .executeUpdate())
                    .chain(() -> raiseVersion(session, words))
                    .replaceWith(adopted);
        });
    }

    /**
     * Undoes {@link #adopt}, under the directory's lock.
     *
     * @param withdraw whether the party leaves the directory; what was recorded of it stays
     */
    public Uni<Void> release(Mutiny.StatelessSession session, UUID party, String key, boolean withdraw) {
        return PartyRegister.load(session).chain(register -> {
            if (withdraw) {
                register.withdraw(party, Instant.now());
            }
            Set<Set<String>> words = withKey(register.affectedWords(), key);
            return write(session, register)
                    .chain(() -> session.createNativeQuery("delete from party_speaker where name_key = :key")
                            .setParameter("key", key)
                            .executeUpdate())
                    .chain(() -> raiseVersion(session, words));
        });
    }

    private static Set<Set<String>> withKey(Set<Set<String>> words, String key) {
        Set<Set<String>> all = new HashSet<>(words);
        all.add(Set.of(key.split(" ", -1)));
        return all;
    }

    private static Uni<Void> save(Mutiny.StatelessSession session, PartyRegister register) {
        Uni<Void> saved = write(session, register);
        return register.isChanged() ? saved.chain(() -> raiseVersion(session, register.affectedWords())) : saved;
    }

    private static Uni<Void> write(Mutiny.StatelessSession session, PartyRegister register) {
        return session.insertAll(register.addedParties().toArray())
                .chain(() -> session.updateAll(register.changedParties().toArray()))
                .chain(() -> session.insertAll(register.addedNames().toArray()));
    }

    private static Uni<Void> raiseVersion(Mutiny.StatelessSession session, Collection<Set<String>> words) {
        String lines =
                words.stream().map(set -> String.join(" ", new TreeSet<>(set))).collect(Collectors.joining("\n"));
        return session.createNativeQuery("""
                        with raised as (update directory set version = version + 1 where id = 1 returning version),
                        noted as (insert into directory_change (version) select version from raised)
                        insert into directory_change_words (version, words)
                        select r.version, string_to_array(line, ' ')
                        from raised r, unnest(string_to_array(:lines, chr(10))) line
                        on conflict do nothing""")
                .setParameter("lines", lines)
                .executeUpdate()
                .replaceWithVoid();
    }
}
