package io.counterpoint.sources.outlet;

import io.counterpoint.sources.paging.Cursor;
import io.counterpoint.sources.paging.Ids;
import io.counterpoint.sources.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The statements on table {@code outlet}. */
@ApplicationScoped
public class OutletStore {

    private static final String ORDER = "name";

    private static final String INSERT_MISSING = """
            insert into outlet (id, name, name_key, affiliation)
            select x.id, x.name, x.key, 'UNKNOWN'
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as x(id uuid, name text, key text)
            order by x.key
            on conflict (name_key) do nothing""";

    private static final String UPSERT = """
            insert into outlet as o (id, name, name_key, country, language, affiliation, home_page)
            select x.id, x.name, x.key, x.country, x.language, coalesce(x.affiliation, 'UNKNOWN'), x.home_page
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as x(
                id uuid, name text, key text, country text, language text, affiliation text, home_page text)
            order by x.key
            on conflict (name_key) do update set
                name = excluded.name,
                country = coalesce(excluded.country, o.country),
                language = coalesce(excluded.language, o.language),
                affiliation = case when excluded.affiliation = 'UNKNOWN' then o.affiliation else excluded.affiliation end,
                home_page = coalesce(excluded.home_page, o.home_page)""";

    OutletStore() {}

    /** Adds the outlets not yet there, and answers the ids of all, by the key of their names. */
    public Uni<Map<String, UUID>> ensure(Mutiny.StatelessSession session, Collection<OutletName> names) {
        Map<String, String> shownByKey = names.stream()
                .collect(Collectors.toMap(OutletName::key, OutletName::shown, (first, same) -> first, HashMap::new));
        JsonArray rows = new JsonArray();
        shownByKey.forEach((key, shown) -> rows.add(row(new OutletName(shown, key))));
        return session.createNativeQuery(INSERT_MISSING)
                .setParameter("rows", rows.encode())
                .executeUpdate()
                .chain(() -> byKeys(session, shownByKey.keySet()))
                .map(found -> found.stream().collect(Collectors.toMap(outlet -> outlet.nameKey, outlet -> outlet.id)));
    }

    Uni<Map<String, Outlet>> upsert(Mutiny.StatelessSession session, Collection<Outlets.Named> outlets) {
        JsonArray rows = new JsonArray();
        outlets.forEach(outlet -> rows.add(row(outlet)));
        List<String> keys = outlets.stream().map(outlet -> outlet.name().key()).toList();
        return session.createNativeQuery(UPSERT)
                .setParameter("rows", rows.encode())
                .executeUpdate()
                .chain(() -> byKeys(session, keys))
                .map(found ->
                        found.stream().collect(Collectors.toMap(outlet -> outlet.nameKey, OutletEntity::toOutlet)));
    }

    Uni<Map<UUID, Outlet>> byIds(Mutiny.StatelessSession session, Collection<UUID> ids) {
        return session.createQuery("from OutletEntity where id in :ids", OutletEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(found -> found.stream().collect(Collectors.toMap(outlet -> outlet.id, OutletEntity::toOutlet)));
    }

    Uni<OutletConnection> page(Mutiny.StatelessSession session, OutletFilter filter, PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        Function<Outlet, String> cursor =
                outlet -> Cursor.of(ORDER, OutletName.of(outlet.name()).key());
        return count(session, where, values)
                .chain(total -> rows(session, where, values, page)
                        .map(found -> new OutletConnection(
                                total,
                                page.shown(found).stream()
                                        .map(outlet -> new OutletConnection.Edge(cursor.apply(outlet), outlet))
                                        .toList(),
                                page.info(found, cursor))));
    }

    private Uni<Integer> count(Mutiny.StatelessSession session, String where, Map<String, Object> values) {
        var query = session.createQuery("select count(*) from OutletEntity o where " + where, Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult().map(Math::toIntExact);
    }

    private Uni<List<Outlet>> rows(
            Mutiny.StatelessSession session, String where, Map<String, Object> values, PageRequest page) {
        String after = page.after() == null ? "" : " and o.nameKey > :after";
        var query = session.createQuery(
                "from OutletEntity o where " + where + after + " order by o.nameKey", OutletEntity.class);
        values.forEach(query::setParameter);
        if (page.after() != null) {
            query.setParameter("after", Cursor.parse(page.after(), ORDER, 1).text(0));
        }
        return query.setMaxResults(page.fetchSize())
                .getResultList()
                .map(found -> found.stream().map(OutletEntity::toOutlet).toList());
    }

    private static String where(OutletFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("1 = 1");
        if (filter.name() != null) {
            where.append(" and locate(:name, o.nameKey) > 0");
            values.put("name", OutletName.of(filter.name()).key());
        }
        if (filter.country() != null) {
            where.append(" and o.country = :country");
            values.put("country", filter.country());
        }
        if (filter.language() != null) {
            where.append(" and o.language = :language");
            values.put("language", filter.language());
        }
        if (filter.affiliation() != null) {
            where.append(" and o.affiliation = :affiliation");
            values.put("affiliation", filter.affiliation());
        }
        return where.toString();
    }

    private static Uni<List<OutletEntity>> byKeys(Mutiny.StatelessSession session, Collection<String> keys) {
        return session.createQuery("from OutletEntity where nameKey in :keys", OutletEntity.class)
                .setParameter("keys", keys)
                .getResultList();
    }

    private static JsonObject row(Outlets.Named outlet) {
        OutletInput input = outlet.input();
        return row(outlet.name())
                .put("country", input.country())
                .put("language", input.language())
                .put(
                        "affiliation",
                        input.affiliation() == null ? null : input.affiliation().name())
                .put("home_page", input.homePage());
    }

    private static JsonObject row(OutletName name) {
        return new JsonObject()
                .put("id", Ids.next().toString())
                .put("name", name.shown())
                .put("key", name.key());
    }
}
