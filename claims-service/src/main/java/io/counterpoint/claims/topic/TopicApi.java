package io.counterpoint.claims.topic;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The GraphQL field of topics. */
@GraphQLApi
public class TopicApi {
    private final TopicReader reader;

    TopicApi(TopicReader reader) {
        this.reader = reader;
    }

    @Query
    @Description("What claims are about now: names and words that at least two of the latest 1000 share, those of most"
            + " claims first.")
    public Uni<List<@NonNull Topic>> topics(
            @Description("How many at most: 1 to 100, 20 unless told.") @Nullable Integer first) {
        return reader.latest(first);
    }
}
