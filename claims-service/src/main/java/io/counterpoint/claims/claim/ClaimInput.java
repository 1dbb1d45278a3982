package io.counterpoint.claims.claim;

import io.counterpoint.claims.matching.ClaimKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A claim that a curator opens, or the better words of one that is proposed. */
@Input("ClaimInput")
@Description("A claim that a curator opens, or the better words of one that is proposed.")
public record ClaimInput(
        @NonNull @Description("The proposition as a sentence; at most 1000 characters.")
        String text,

        @NonNull @Description("What sort of proposition it is.")
        ClaimKind kind,

        @Description("Why it is opened, in words; at most 2000 characters.") @Nullable
        String reason) {}
