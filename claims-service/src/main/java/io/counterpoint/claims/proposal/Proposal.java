package io.counterpoint.claims.proposal;

import io.counterpoint.claims.extraction.PartyKind;
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

        @Description("The name, for a PARTY.") @Nullable String name,

        @Description("What it seems to be, for a PARTY; whoever accepts it may say better.") @Nullable
        PartyKind partyKind,

        @Description("What texts call the speaker, for a PARTY; null when they do not.") @Nullable
        String role,

        @Description("The position suggested, for a stance.") @Nullable
        Position position,

        @Description("How sure it is, 0 to 1.") double confidence,

        @NonNull @Description("Why.") String reason,

        @Description("How many statements speak for it: for a PARTY those of the speaker, of which 500 are counted.")
        int statementCount,

        @NonNull @Description("When it was first suggested.")
        OffsetDateTime proposedAt,

        @Description("When a curator decided; null while open.") @Nullable
        OffsetDateTime decidedAt,

        @Ignore @Nullable String claimId,

        @Ignore @Nullable String partyId,

        @Ignore @Nullable String affiliationId,

        @Ignore @Nullable String nameKey,

        @Ignore @Nullable String statementId,

        @Ignore @Nullable String otherId) {}
