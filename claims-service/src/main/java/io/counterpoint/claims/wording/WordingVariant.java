package io.counterpoint.claims.wording;

import io.counterpoint.claims.article.Outlet;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** One of the words for a thing, and who uses it. */
@Description("One of the words for a thing, and who uses it.")
public record WordingVariant(
        @NonNull @Description("The word.") String variant,

        @Description("In how many articles it stands.") int articles,

        @Description("How often it stands in them.") int uses,

        @NonNull
        @Description(
                "The outlets that use it, those with the most articles first; at most 200. An outlet is null when the"
                        + " sources service does not know it.")
        List<Outlet> outlets,

        @Ignore String thing) {
    public WordingVariant {
        outlets = List.copyOf(outlets);
    }
}
