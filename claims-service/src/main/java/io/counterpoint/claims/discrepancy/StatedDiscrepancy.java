package io.counterpoint.claims.discrepancy;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Something in which two statements disagree. */
@Name("Discrepancy")
@Description("Something in which two renderings of one utterance, or two statements on one subject, disagree. What only"
        + " one of them tells is no discrepancy.")
public record StatedDiscrepancy(
        @NonNull @Description("What it is about.") DiscrepancyKind kind,

        @NonNull @Description("What differs, in words.") String reason,

        @NonNull @Description("How each of the two statements has it: always two.")
        List<@NonNull StatedVersion> versions,

        @Ignore String parentId) {
    public StatedDiscrepancy {
        versions = List.copyOf(versions);
    }
}
