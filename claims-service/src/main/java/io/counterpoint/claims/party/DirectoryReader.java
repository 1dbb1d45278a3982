package io.counterpoint.claims.party;

import io.counterpoint.claims.extraction.KnownParty;
import io.counterpoint.claims.extraction.PartyDirectory;
import io.counterpoint.claims.similarity.PartyNames;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads the directory, once for each version. */
@ApplicationScoped
public class DirectoryReader {
    private final Database database;
    private volatile @Nullable Directory latest;

    DirectoryReader(Database database) {
        this.database = database;
    }

    /** The directory as of now. */
    public Uni<Directory> current() {
        return database.reading(session -> version(session).chain(version -> {
            Directory known = latest;
            return known != null && known.version() == version
                    ? Uni.createFrom().item(known)
                    : load(session, version).invoke(directory -> latest = directory);
        }));
    }

    /** Keeps the directory as it is until the end of the transaction. */
    public Uni<Void> hold(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select version from directory where id = 1 for share", Long.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** The oldest change for which no article has been looked for yet, taken for this transaction; empty for none. */
    public Uni<Optional<Long>> takeChange(Mutiny.StatelessSession session) {
        return session.createNativeQuery(
                        "select version from directory_change where applied_at is null order by version limit 1"
                                + " for update skip locked",
                        Long.class)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** Notes that the articles of a change have all been found. */
    public Uni<Void> applied(Mutiny.StatelessSession session, long version) {
        return session.createNativeQuery("update directory_change set applied_at = now() where version = :version")
                .setParameter("version", version)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The version as of now. */
    public Uni<Long> version(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select version from directory where id = 1", Long.class)
                .getSingleResult();
    }

    /**
     * The version is read first: parties added since are in the directory of the older version, and what is derived with
     * it is derived again.
     */
    private static Uni<Directory> load(Mutiny.StatelessSession session, long version) {
        return session.createSelectionQuery(
                        "from PartyRow p where p.origin = :origin and p.withdrawnAt is null order by p.name",
                        PartyRow.class)
                .setParameter("origin", Origin.CURATED)
                .getResultList()
                .chain(parties -> session.createSelectionQuery(
                                "from PartyNameRow n where n.rank > 0 order by n.partyId, n.rank", PartyNameRow.class)
                        .getResultList()
                        .chain(names ->
                                speakers(session).map(speakers -> directory(version, parties, names, speakers))));
    }

    private static Uni<Map<String, UUID>> speakers(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select name_key, party_id from party_speaker", Object[].class)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1])));
    }

    private static Directory directory(
            long version, List<PartyRow> parties, List<PartyNameRow> names, Map<String, UUID> speakers) {
        Map<UUID, List<String>> aliases = names.stream()
                .collect(Collectors.groupingBy(
                        row -> row.partyId, Collectors.mapping(row -> row.spelling, Collectors.toList())));
        List<KnownParty> known = parties.stream()
                .map(row -> known(row, aliases.getOrDefault(row.id, List.of())))
                .toList();
        Map<UUID, UUID> parents = new HashMap<>();
        parties.forEach(row -> {
            if (row.parentId != null) {
                parents.put(row.id, row.parentId);
            }
        });
        return new Directory(
                version, PartyDirectory.of(known), PartyNames.of(known), new PartyTree<>(parents), speakers);
    }

    private static KnownParty known(PartyRow row, List<String> aliases) {
        String parent = row.parentId == null ? null : row.parentId.toString();
        return new KnownParty(row.id.toString(), row.name, row.kind, aliases, parent, row.role);
    }
}
