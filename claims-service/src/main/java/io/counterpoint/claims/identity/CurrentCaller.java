package io.counterpoint.claims.identity;

import graphql.schema.DataFetchingEnvironment;
import io.counterpoint.identity.access.Caller;
import io.counterpoint.identity.access.Permission;
import io.smallrye.graphql.api.Context;
import java.util.Objects;

/** Who asks for the operation that is running. */
public final class CurrentCaller {

    private CurrentCaller() {}

    /** The subject of the curator's token, for operations that are open to curators only. */
    public static String curator(Context context) {
        return Objects.requireNonNull(caller(context).identity()).subject();
    }

    /** Whether it is somebody who may curate. */
    public static boolean isCurator(Context context) {
        return AccessTable.CURATION.judge(caller(context), true) == Permission.Verdict.PERMITTED;
    }

    private static Caller caller(Context context) {
        return context.unwrap(DataFetchingEnvironment.class)
                .getGraphQlContext()
                .getOrDefault(Caller.KEY, Caller.NOBODY);
    }
}
