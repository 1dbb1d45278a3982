package io.counterpoint.claims.derivation;

import io.counterpoint.claims.change.Watch;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;

/** The GraphQL subscription to the progress of derivation. */
@GraphQLApi
public class ProgressChangesApi {
    private final Watch<Progress> watch;

    ProgressChangesApi(Vertx vertx, ProgressReader reader, DerivationConfig config) {
        this.watch = new Watch<>(vertx, reader::now, (seen, now) -> !now.equals(seen), config.interval());
    }

    @Subscription
    @NonNull
    @Description(
            "How far the service has come with following, reading and comparing articles: at once, and whenever that"
                    + " is different.")
    public Multi<Progress> progressChanges() {
        return watch.states();
    }
}
