package io.counterpoint.claims.wording;

import io.counterpoint.claims.article.Outlet;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A word that the evidence on a claim chooses for a thing. */
@Description("A word that the evidence on a claim uses for a thing.")
public record ClaimWording(
        @NonNull @Description("What the word stands for.") String thing,

        @NonNull @Description("The word.") String variant,

        @Description("How often it stands in the evidence.") int uses,

        @NonNull
        @Description(
                "The outlets in whose articles it does; an outlet is null when the sources service does not know it.")
        List<Outlet> outlets,

        @NonNull @Description("Where; at most 20 places.") List<@NonNull WordingPlace> places) {
    public ClaimWording {
        outlets = List.copyOf(outlets);
        places = List.copyOf(places);
    }
}
