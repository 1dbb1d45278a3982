package io.counterpoint.claims.wording;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Different words of two outlets for the same thing. */
@Description(
        "Different words that two outlets choose for the same thing in renderings of one utterance. No list of words is"
                + " needed to find it.")
public record WordingPair(
        @NonNull @Description("What makes them different.") PairKind kind,

        @Description("How sure it is that both stand for the same thing, 0 to 1.")
        double confidence,

        @NonNull @Description("Why, in words.") String reason,

        @NonNull @Description("The words of each of the two: always two.")
        List<@NonNull WordingSide> sides,

        @Ignore String utteranceId) {
    public WordingPair {
        sides = List.copyOf(sides);
    }
}
