package io.counterpoint.sources.outlet;

import io.counterpoint.sources.errors.ServiceException;
import io.counterpoint.sources.paging.Ids;
import io.counterpoint.sources.paging.PageRequest;
import io.counterpoint.sources.storage.Database;
import io.counterpoint.sources.storage.StorableText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Outlets: reads and changes, each one unit of work. */
@ApplicationScoped
public class Outlets {

    /** The most outlets one call adds. */
    static final int MOST_AT_ONCE = 500;

    private static final int LONGEST_COUNTRY = 100;
    private static final int LONGEST_HOME_PAGE = 2_000;

    private final Database database;
    private final OutletStore store;

    Outlets(Database database, OutletStore store) {
        this.database = database;
        this.store = store;
    }

    /** The outlets with these ids; unknown ids are absent from the answer. */
    public Uni<Map<UUID, Outlet>> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : database.read(session -> store.byIds(session, ids));
    }

    Uni<@Nullable Outlet> byId(String id) {
        UUID wanted = Ids.parse("outlet", id);
        return byIds(List.of(wanted)).map(found -> found.get(wanted));
    }

    Uni<OutletConnection> page(@Nullable OutletFilter filter, PageRequest page) {
        OutletFilter wanted = filter == null ? OutletFilter.NONE : filter;
        return database.read(session -> store.page(session, wanted, page));
    }

    /** Adds or completes outlets by name; answers them in the order given. */
    Uni<List<Outlet>> add(List<OutletInput> inputs) {
        if (inputs.isEmpty() || inputs.size() > MOST_AT_ONCE) {
            throw ServiceException.badInput("Give 1 to " + MOST_AT_ONCE + " outlets at once.");
        }
        List<String> keys = new ArrayList<>();
        Map<String, OutletInput> byKey = new LinkedHashMap<>();
        Map<String, OutletName> names = new LinkedHashMap<>();
        for (OutletInput input : inputs) {
            OutletName name = OutletName.of(StorableText.check("name", input.name()));
            keys.add(name.key());
            names.put(name.key(), name);
            byKey.merge(name.key(), checked(input), Outlets::completed);
        }
        Map<OutletName, OutletInput> wanted = new LinkedHashMap<>();
        byKey.forEach((key, input) -> wanted.put(names.getOrDefault(key, new OutletName(key, key)), input));
        return database.write(session -> store.upsert(session, wanted))
                .map(found -> keys.stream().map(found::get).toList());
    }

    private static OutletInput checked(OutletInput input) {
        return new OutletInput(
                input.name(),
                StorableText.optional("country", input.country(), LONGEST_COUNTRY),
                LanguageTag.normalised(input.language()),
                input.affiliation(),
                StorableText.optional("homePage", input.homePage(), LONGEST_HOME_PAGE));
    }

    private static OutletInput completed(OutletInput earlier, OutletInput later) {
        return new OutletInput(
                later.name(),
                later.country() == null ? earlier.country() : later.country(),
                later.language() == null ? earlier.language() : later.language(),
                later.affiliation() == null ? earlier.affiliation() : later.affiliation(),
                later.homePage() == null ? earlier.homePage() : later.homePage());
    }
}
