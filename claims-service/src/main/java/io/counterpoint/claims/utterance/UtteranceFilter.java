package io.counterpoint.claims.utterance;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which utterances are wanted; what is absent does not filter. */
@Input("UtteranceFilter")
@Description("Which utterances are wanted; what is absent does not filter.")
public record UtteranceFilter(
        @Id @Description("Those of this party and of those that belong to it.") @Nullable
        String speaker,

        @Id @Description("Those that this outlet carries.") @Nullable
        String outlet,

        @Description("Those with words like these in one of their statements.") @Nullable
        String text,

        @Description("Those that at least so many outlets carry.") @Nullable
        Integer minOutlets,

        @Description("Those said on this day or later.") @Nullable
        LocalDate from,

        @Description("Those said on this day or earlier.") @Nullable
        LocalDate to) {
    /** Every utterance. */
    public static final UtteranceFilter ALL = new UtteranceFilter(null, null, null, null, null, null);
}
