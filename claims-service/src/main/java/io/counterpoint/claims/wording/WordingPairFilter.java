package io.counterpoint.claims.wording;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which wording pairs are wanted; what is absent does not filter. */
@Input("WordingPairFilter")
@Description("Which wording pairs are wanted; what is absent does not filter.")
public record WordingPairFilter(
        @Id @Description("Those of which this outlet chose one side.") @Nullable
        String outlet,

        @Description("Those of this kind.") @Nullable PairKind kind,

        @Description("Those with these words on one side, whatever the case.") @Nullable
        String text,

        @Description("Those that are at least so sure, 0 to 1.") @Nullable
        Double minConfidence) {
    /** Every pair. */
    public static final WordingPairFilter ALL = new WordingPairFilter(null, null, null, null);
}
