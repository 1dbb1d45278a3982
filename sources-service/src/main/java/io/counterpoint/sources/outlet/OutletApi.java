package io.counterpoint.sources.outlet;

import io.counterpoint.sources.paging.Ids;
import io.counterpoint.sources.paging.PageRequest;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Outlets in the graph. */
@GraphQLApi
public class OutletApi {

    private final Outlets outlets;

    OutletApi(Outlets outlets) {
        this.outlets = outlets;
    }

    /** One outlet, or null. */
    @Query
    @Description("One outlet, or null when there is none with this id.")
    public Uni<@Nullable Outlet> outlet(@Name("id") @Id @NonNull @Description("Its id.") String id) {
        return outlets.byId(id);
    }

    /** A page of outlets. */
    @Query
    @Description("Outlets by name.")
    public Uni<OutletConnection> outlets(
            @Name("first") @DefaultValue("20") @Description("How many, 1 to 100.") @Nullable Integer first,
            @Name("after") @Description("The cursor to begin after.") @Nullable String after,
            @Name("filter") @Description("Which outlets; all when left out.") @Nullable OutletFilter filter) {
        return outlets.page(filter, PageRequest.of(first, after));
    }

    /** Adds or completes outlets. */
    @Mutation
    @NonNull
    @Description("Adds outlets, or completes those already there under the same name; answers them in the order given.")
    public Uni<List<@NonNull Outlet>> addOutlets(
            @Name("outlets") @NonNull @Description("1 to 500 outlets.") List<@NonNull OutletInput> inputs) {
        return outlets.add(inputs);
    }

    /** Outlets for a router that knows their ids; null for each unknown one, so that the others still arrive. */
    @Resolver
    public Uni<List<@Nullable Outlet>> resolveOutlets(@Name("id") List<String> id) {
        List<Optional<UUID>> ids = id.stream().map(Ids::find).toList();
        return outlets.byIds(ids.stream().flatMap(Optional::stream).distinct().toList())
                .map(found -> ids.stream()
                        .map(wanted -> wanted.map(found::get).orElse(null))
                        .toList());
    }
}
