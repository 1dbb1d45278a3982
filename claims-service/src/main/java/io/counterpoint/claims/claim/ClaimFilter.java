package io.counterpoint.claims.claim;

import io.counterpoint.claims.matching.Position;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which claims are wanted; what is absent does not filter. */
@Input("ClaimFilter")
@Description("Which claims are wanted; what is absent does not filter.")
public record ClaimFilter(
        @Description("Those that are contested, or those that are not.") @Nullable
        Boolean contested,

        @Id @Description("Those that this party, or one that belongs to it, holds a stance on.") @Nullable
        String party,

        @Description("Those on which a party (the one filtered by, where there is one) holds this position.") @Nullable
        Position position,

        @Id @Description("Those that this outlet carries.") @Nullable
        String outlet,

        @Id
        @Description("Those that this outlet left out: that it does not carry, though it covered the story.")
        @Nullable
        String leftOutBy,

        @Id @Description("Those that this article carries.") @Nullable
        String article,

        @Description("Those that contain these words, in any inflection.") @Nullable
        String text,

        @Description("Those about this topic: that contain these words one after the other, in any inflection.")
        @Nullable
        String topic,

        @Description("Those with a stance said on this day or later.") @Nullable
        LocalDate from,

        @Description("Those with a stance said on this day or earlier.") @Nullable
        LocalDate to) {
    /** Every claim. */
    public static final ClaimFilter ALL = new ClaimFilter(null, null, null, null, null, null, null, null, null, null);
}
