package io.counterpoint.claims.proposal;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One decision about a proposal. */
@Description("One decision about a proposal; the latest one counts.")
public record ProposalDecision(
        @NonNull @Description("ACCEPTED or REJECTED; OPEN where a decision was taken back.")
        ProposalState state,

        @NonNull @Description("When it was made.") OffsetDateTime decidedAt,

        @Ignore String proposalId,

        @Ignore @Nullable String curator) {}
