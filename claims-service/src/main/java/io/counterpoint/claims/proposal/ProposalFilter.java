package io.counterpoint.claims.proposal;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which proposals are wanted; what is absent does not filter. */
@Input("ProposalFilter")
@Description("Which proposals are wanted; what is absent does not filter.")
public record ProposalFilter(
        @Description("Those in this state.") @Nullable ProposalState state,

        @Description("Those of this kind.") @Nullable ProposalKind kind,

        @Id @Description("Those about this claim.") @Nullable
        String claim) {
    /** Every proposal. */
    public static final ProposalFilter ALL = new ProposalFilter(null, null, null);
}
