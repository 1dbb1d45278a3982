package io.counterpoint.claims.claim;

import io.counterpoint.claims.identity.CurrentCaller;
import io.counterpoint.claims.matching.Position;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The GraphQL mutations by which curators work on claims. */
@GraphQLApi
public class ClaimCurationApi {
    private final ClaimCurator curator;

    ClaimCurationApi(ClaimCurator curator) {
        this.curator = curator;
    }

    @Mutation
    @Description("Opens a claim.")
    public Uni<@NonNull Claim> openClaim(@NonNull @Description("The claim.") ClaimInput claim, Context context) {
        return curator.open(claim, CurrentCaller.curator(context));
    }

    @Mutation
    @Description("Makes a statement evidence of a stance on a claim.")
    public Uni<@NonNull Claim> attachStatement(
            @Id @NonNull @Description("The claim.") String claim,
            @Id @NonNull @Description("The statement.") String statement,
            @NonNull @Description("What the statement shows.") Position position,
            @Id @Description("Who holds the stance; the statement's speaker unless told.") @Nullable String party,
            Context context) {
        return curator.attach(claim, statement, party, position, CurrentCaller.curator(context));
    }

    @Mutation
    @Description("Records what a party holds of a claim. The history keeps what was recorded before.")
    public Uni<@NonNull Claim> recordStance(@NonNull @Description("The stance.") StanceInput stance, Context context) {
        return curator.record(stance, CurrentCaller.curator(context));
    }

    @Mutation
    @Description(
            "Takes back what curators recorded of a party's stance on a claim, so that what extraction finds holds."
                    + " The history keeps both; nothing changes where they recorded none.")
    public Uni<@NonNull Claim> withdrawStance(
            @Id @NonNull @Description("The claim.") String claim,
            @Id @NonNull @Description("Whose stance.") String party,
            @Description("Why, in words; at most 2000 characters.") @Nullable String reason,
            Context context) {
        return curator.withdraw(claim, party, reason, CurrentCaller.curator(context));
    }
}
