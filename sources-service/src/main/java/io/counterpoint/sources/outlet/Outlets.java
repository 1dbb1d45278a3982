package io.counterpoint.sources.outlet;

import io.counterpoint.sources.errors.ServiceException;
import io.counterpoint.sources.paging.Ids;
import io.counterpoint.sources.paging.PageRequest;
import io.counterpoint.sources.storage.Database;
import io.counterpoint.sources.storage.StorableText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        OutletFilter wanted = filter == null ? OutletFilter.NONE : checked(filter);
        return database.read(session -> store.page(session, wanted, page));
    }

    /** Adds or completes outlets by name; answers them in the order given. */
    Uni<List<Outlet>> add(List<OutletInput> inputs) {
        if (inputs.isEmpty() || inputs.size() > MOST_AT_ONCE) {
            throw ServiceException.badInput("Give 1 to " + MOST_AT_ONCE + " outlets at once.");
        }
        List<Named> outlets = inputs.stream().map(Named::of).toList();
        Map<String, Named> byKey = new LinkedHashMap<>();
        outlets.forEach(outlet -> byKey.merge(outlet.name().key(), outlet, Named::completed));
        return database.write(session -> store.upsert(session, byKey.values()))
                .map(found -> outlets.stream()
                        .map(outlet ->
                                Objects.requireNonNull(found.get(outlet.name().key())))
                        .toList());
    }

    private static OutletFilter checked(OutletFilter filter) {
        return new OutletFilter(
                StorableText.optional("name", filter.name(), OutletName.LONGEST),
                StorableText.optional("country", filter.country(), LONGEST_COUNTRY),
                LanguageTag.normalised(filter.language()),
                filter.affiliation());
    }

    /**
     * An outlet to add, checked.
     *
     * @param name the name it is found by
     * @param input what is known of it
     */
    record Named(OutletName name, OutletInput input) {

        private static Named of(OutletInput input) {
            OutletName name = OutletName.of(StorableText.check("name", input.name()));
            return new Named(name, checked(input));
        }

        private Named completed(Named later) {
            return new Named(
                    later.name,
                    new OutletInput(
                            later.input.name(),
                            later.input.country() == null ? input.country() : later.input.country(),
                            later.input.language() == null ? input.language() : later.input.language(),
                            later.input.affiliation() == null ? input.affiliation() : later.input.affiliation(),
                            later.input.homePage() == null ? input.homePage() : later.input.homePage()));
        }
    }

    private static OutletInput checked(OutletInput input) {
        return new OutletInput(
                input.name(),
                StorableText.optional("country", input.country(), LONGEST_COUNTRY),
                LanguageTag.normalised(input.language()),
                input.affiliation(),
                StorableText.optional("homePage", input.homePage(), LONGEST_HOME_PAGE));
    }
}
