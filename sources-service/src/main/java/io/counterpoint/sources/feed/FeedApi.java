package io.counterpoint.sources.feed;

import io.counterpoint.sources.paging.PageRequest;
import io.counterpoint.sources.storage.Database;
import io.smallrye.graphql.api.federation.Inaccessible;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The feed of article changes, for services that ask this subgraph directly; the supergraph does not show it. */
@GraphQLApi
public class FeedApi {

    private final Database database;
    private final ChangeStore store;

    FeedApi(Database database, ChangeStore store) {
        this.database = database;
        this.store = store;
    }

    /** A stretch of the feed. */
    @Query
    @NonNull
    @Inaccessible
    @Description("Article changes in the order they were committed. Going on from `endCursor` never misses one.")
    public Uni<ArticleChanges> articleChanges(
            @Name("after") @Description("The cursor to begin after; from the beginning when left out.") @Nullable
                    String after,
            @Name("first") @DefaultValue("20") @Description("How many at most, 1 to 100.") @Nullable Integer first) {
        PageRequest page = PageRequest.of(first, after);
        return database.read(session -> store.read(session, page.after(), page.first()));
    }

    /** How many changes follow a stretch. */
    @Description("How many changes follow right now, counted up to 100000.")
    public Uni<Integer> waiting(@Source ArticleChanges stretch) {
        return database.read(session -> store.countAfter(session, stretch.endCursor()));
    }
}
