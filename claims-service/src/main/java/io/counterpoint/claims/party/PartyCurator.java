package io.counterpoint.claims.party;

import io.counterpoint.claims.storage.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Changes the directory of parties, one change at a time. */
@ApplicationScoped
class PartyCurator {
    private final Database database;

    PartyCurator(Database database) {
        this.database = database;
    }

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
    private static Uni<Void> lockDirectory(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select version from directory where id = 1 for update", Long.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    private static Uni<Void> save(Mutiny.StatelessSession session, PartyRegister register) {
        Uni<Void> saved = session.insertAll(register.addedParties().toArray())
                .chain(() -> session.updateAll(register.changedParties().toArray()))
                .chain(() -> session.insertAll(register.addedNames().toArray()));
        return register.isChanged() ? saved.chain(() -> raiseVersion(session)) : saved;
    }

    private static Uni<Void> raiseVersion(Mutiny.StatelessSession session) {
        return session.createNativeQuery("update directory set version = version + 1 where id = 1")
                .executeUpdate()
                .replaceWithVoid();
    }
}
