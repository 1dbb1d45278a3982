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
        String claim,

        @Description("Those that propose a party under this name, in any spelling.") @Nullable
        String name,

        @Description("Those that are at least so sure, 0 to 1.") @Nullable
        Double minConfidence) {
    /** Every proposal. */
    public static final ProposalFilter ALL = new ProposalFilter(null, null, null, null, null);
}
