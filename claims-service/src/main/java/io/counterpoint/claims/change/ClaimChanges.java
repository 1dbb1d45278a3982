package io.counterpoint.claims.change;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Claims that changed. */
@Description("Claims that changed.")
public record ClaimChanges(
        @NonNull
        @Description("The claims, each once, in the order of their last changes; at most 100. More follow at once when"
                + " there are more.")
        List<@NonNull ClaimChange> changes,

        @NonNull @Description("How far these go: to be given as 'after' to hear of everything that comes later.")
        String cursor) {
    /** Copies the list. */
    public ClaimChanges {
        changes = List.copyOf(changes);
    }
}
