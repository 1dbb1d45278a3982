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
        return session.createSelectionQuery("from PartyRow p where p.origin = :origin order by p.name", PartyRow.class)
                .setParameter("origin", Origin.CURATED)
                .getResultList()
                .chain(parties -> session.createSelectionQuery(
                                "from PartyNameRow n where n.rank > 0 order by n.partyId, n.rank", PartyNameRow.class)
                        .getResultList()
                        .map(names -> directory(version, parties, names)));
    }

    private static Directory directory(long version, List<PartyRow> parties, List<PartyNameRow> names) {
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
        return new Directory(version, PartyDirectory.of(known), PartyNames.of(known), new PartyTree<>(parents));
    }

    private static KnownParty known(PartyRow row, List<String> aliases) {
        String parent = row.parentId == null ? null : row.parentId.toString();
        return new KnownParty(row.id.toString(), row.name, row.kind, aliases, parent, row.role);
    }
}
