package io.counterpoint.claims.difference;

import io.counterpoint.claims.statement.Statement;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Two renderings of one utterance, aligned word by word. */
@Description("Two renderings of one utterance laid side by side, word by word.")
public record Difference(
        @NonNull @Description("The rendering that the other is laid beside.")
        Statement one,

        @NonNull @Description("The other, by another article and in other words.")
        Statement other,

        @NonNull
        @Description("The stretches of both in order, same and changed ones in turn; at most 400. Inflection is looked"
                + " through.")
        List<@NonNull Stretch> stretches) {
    public Difference {
        stretches = List.copyOf(stretches);
    }
}
