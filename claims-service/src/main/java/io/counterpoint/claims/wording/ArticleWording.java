package io.counterpoint.claims.wording;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A word that an article chooses for a thing. */
@Description("A word that an article uses for a thing.")
public record ArticleWording(
        @NonNull @Description("What the word stands for.") String thing,

        @NonNull @Description("The word.") String variant,

        @Description("How often it stands there.") int uses,

        @NonNull @Description("Where, in the order of the text; the first 200 places.")
        List<@NonNull WordingPlace> places) {
    public ArticleWording {
        places = List.copyOf(places);
    }
}
