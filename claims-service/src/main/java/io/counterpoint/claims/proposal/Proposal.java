package io.counterpoint.claims.proposal;

import io.counterpoint.claims.matching.Position;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What extraction suggests. */
@Description("What extraction suggests, and what a curator decided.")
public record Proposal(
        @Id @NonNull @Description("Its id.") String id,

        @NonNull @Description("What is suggested.") ProposalKind kind,

        @NonNull @Description("What became of it.") ProposalState state,

        @Description("The speaker as mentioned, for a party that is not known yet.") @Nullable
        String mention,

        @Description("The position suggested, for a stance.") @Nullable
        Position position,

        @Description("How sure it is, 0 to 1.") double confidence,

        @NonNull @Description("Why.") String reason,

        @NonNull @Description("When it was first suggested.")
        OffsetDateTime proposedAt,

        @Description("When a curator decided; null while open.") @Nullable
        OffsetDateTime decidedAt,

        @Ignore String claimId,

        @Ignore @Nullable String partyId) {}
