package io.counterpoint.claims.change;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The GraphQL subscription to changes of claims. */
@GraphQLApi
public class ClaimChangeApi {
    private final ClaimChangeReader reader;

    ClaimChangeApi(ClaimChangeReader reader) {
        this.reader = reader;
    }

    @Subscription
    @NonNull
    @Description(
            "Claims that derivation or a curator changes. The first event comes at once, with what has changed since"
                    + " the cursor, or without changes. Who is slow hears of several changes of a claim only once.")
    public Multi<ClaimChanges> claimChanges(
            @Description("The cursor of an earlier event; without one changes are told from now on.") @Nullable
                    String after) {
        return FreshEvents.of(reader.after(after == null ? null : ChangePosition.decode(after)));
    }
}
