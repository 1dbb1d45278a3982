package io.counterpoint.claims.derivation;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** The GraphQL field that tells how far derivation has come. */
@GraphQLApi
public class ProgressApi {
    private final ProgressReader reader;

    ProgressApi(ProgressReader reader) {
        this.reader = reader;
    }

    @Query
    @Description("How far the service has come with following, reading and comparing articles.")
    public Uni<Progress> progress() {
        return reader.now();
    }
}
