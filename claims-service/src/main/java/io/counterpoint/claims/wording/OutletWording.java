package io.counterpoint.claims.wording;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A word that an outlet chooses for a thing. */
@Description("A word that an outlet uses for a thing.")
public record OutletWording(
        @NonNull @Description("What the word stands for.") String thing,

        @NonNull @Description("The word.") String variant,

        @Description("In how many of its articles it stands.")
        int articles,

        @Description("How often it stands in them.") int uses,

        @Ignore String outletId) {}
