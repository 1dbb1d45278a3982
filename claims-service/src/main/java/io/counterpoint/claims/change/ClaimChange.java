package io.counterpoint.claims.change;

import io.counterpoint.claims.claim.Claim;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A claim that changed. */
@Description("A claim that changed.")
public record ClaimChange(
        @NonNull @Description("The claim as it is now, also when it was withdrawn.")
        Claim claim,

        @NonNull @Description("What happened to it last.") ClaimChangeKind kind,

        @NonNull @Description("When that happened.") OffsetDateTime changedAt) {}
