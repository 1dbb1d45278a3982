package io.counterpoint.claims.party;

import io.counterpoint.claims.page.Cursor;
import io.counterpoint.claims.page.Page;
import io.counterpoint.claims.page.PageRequest;
import io.counterpoint.claims.storage.Batches;
import io.counterpoint.claims.storage.Conditions;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads parties. */
@ApplicationScoped
public class PartyReader {
    private static final String BY_NAME = "name";

    /** The most aliases, and the most children, that one party shows. */
    static final int NESTED_LIMIT = 200;

    private final Database database;

    PartyReader(Database database) {
        this.database = database;
    }

    Uni<PartyConnection> page(@Nullable Integer first, @Nullable String after, PartyFilter filter) {
        PageRequest request = PageRequest.of(first, after, BY_NAME);
        Conditions conditions = conditions(filter);
        Cursor start = request.after();
        if (start != null) {
            conditions
                    .and("(p.name, p.id) > (:afterName, :afterId)")
                    .with("afterName", start.key())
                    .with("afterId", start.id());
        }
        String hql = "from PartyRow p where " + conditions.sql() + " order by p.name, p.id";
        return database.reading(session -> conditions
                        .bind(session.createSelectionQuery(hql, PartyRow.class))
                        .setMaxResults(request.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, request, row -> new Cursor(BY_NAME, row.name, row.id)))
                .map(page -> PartyConnection.of(page.map(PartyRow::toParty), filter));
    }

    Uni<Integer> count(PartyFilter filter) {
        Conditions conditions = conditions(filter);
        String hql = "select count(*) from PartyRow p where " + conditions.sql();
        return database.reading(session -> conditions
                        .bind(session.createSelectionQuery(hql, Long.class))
                        .getSingleResult())
                .map(Math::toIntExact);
    }

    Uni<@Nullable Party> byId(String id) {
        UUID key = Ids.parse(id);
        return byIds(List.of(key.toString())).map(List::getFirst);
    }

    /** For each id its party; null where there is none, and for null. */
    public Uni<List<@Nullable Party>> byIds(List<? extends @Nullable String> ids) {
        List<UUID> keys = Ids.readAll(ids);
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Batches.singles(ids, List.of(), Party::id));
        }
        return database.reading(
                        session -> session.createSelectionQuery("from PartyRow p where p.id in (:ids)", PartyRow.class)
                                .setParameter("ids", keys)
                                .getResultList())
                .map(rows -> Batches.singles(
                        ids, rows.stream().map(PartyRow::toParty).toList(), Party::id));
    }

    Uni<List<List<String>>> aliasesOf(List<Party> parties) {
        List<String> ids = parties.stream().map(Party::id).toList();
        return database.reading(session -> session.createSelectionQuery(
                                "from PartyNameRow n where n.partyId in (:ids) and n.rank between 1 and :limit"
                                        + " order by n.partyId, n.rank",
                                PartyNameRow.class)
                        .setParameter("ids", Ids.readAll(ids))
                        .setParameter("limit", NESTED_LIMIT)
                        .getResultList())
                .map(rows -> Batches.lists(ids, rows, row -> row.partyId.toString()))
                .map(lists -> lists.stream()
                        .map(rows -> rows.stream().map(row -> row.spelling).toList())
                        .toList());
    }

    Uni<List<List<Party>>> childrenOf(List<Party> parties) {
        List<String> ids = parties.stream().map(Party::id).toList();
        return database.reading(session -> session.createSelectionQuery("""
                                from PartyRow p where p.id in (
                                    select ranked.id from (
                                        select c.id as id, row_number() over (partition by c.parentId order by c.name, c.id) as place
                                        from PartyRow c where c.parentId in (:ids) and c.withdrawnAt is null) ranked
                                    where ranked.place <= :limit)
                                order by p.name, p.id""", PartyRow.class)
                        .setParameter("ids", Ids.readAll(ids))
                        .setParameter("limit", NESTED_LIMIT)
                        .getResultList())
                .map(rows -> Batches.lists(
                        ids,
                        rows.stream().map(PartyRow::toParty).toList(),
                        child -> Objects.requireNonNull(child.parentId())));
    }

    /** The party and all that belong to it; empty when there is no such party. */
    public Uni<List<UUID>> branchOf(UUID party) {
        return database.reading(session -> session.createNativeQuery("""
                        with recursive branch (id) as (
                            select id from party where id = :id
                            union select p.id from party p join branch b on p.parent_id = b.id)
                        select id from branch""", UUID.class)
                .setParameter("id", party)
                .getResultList());
    }

    /** The tree above these parties. */
    public Uni<PartyTree<UUID>> treeAbove(Mutiny.StatelessSession session, Collection<UUID> parties) {
        if (parties.isEmpty()) {
            return Uni.createFrom().item(new PartyTree<>(Map.of()));
        }
        return session.createNativeQuery("""
                        with recursive line (id, parent_id) as (
                            select id, parent_id from party where id in (:ids)
                            union select p.id, p.parent_id from party p join line l on p.id = l.parent_id)
                        select id, parent_id from line where parent_id is not null""", Object[].class)
                .setParameter("ids", parties)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1])))
                .map(PartyTree::new);
    }

    private static Conditions conditions(PartyFilter filter) {
        Conditions conditions = new Conditions().and("p.withdrawnAt is null");
        if (filter.kind() != null) {
            conditions.and("p.kind = :kind", "kind", filter.kind());
        }
        if (filter.parent() != null) {
            conditions.and("p.parentId = :parent", "parent", Ids.parse(filter.parent()));
        }
        if (filter.name() != null) {
            conditions.and(
                    "exists (select 1 from PartyNameRow n where n.partyId = p.id and n.nameKey like :name escape '\\')",
                    "name",
                    prefixPattern(filter.name()));
        }
        return conditions;
    }

    private static String prefixPattern(String start) {
        String literal = start.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return literal + "%";
    }
}
