package io.counterpoint.sources.outlet;

import jakarta.json.bind.annotation.JsonbCreator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an outlet; what is null stays as it is stored.
 *
 * @param name the name it goes by, at most {@value OutletName#LONGEST} characters
 * @param country where it is based
 * @param language BCP 47 tag of the language it mostly publishes in
 * @param affiliation who stands behind it; UNKNOWN for a new outlet when null
 * @param homePage address of its home page
 */
@Input("OutletInput")
@Description("What is known of an outlet; what is left out stays as it is stored.")
public record OutletInput(
        @NonNull @Description("The name it goes by, at most 200 characters; finds the outlet without regard to case.")
        String name,

        @Description("Where it is based, as a word or code, at most 100 characters.") @Nullable
        String country,

        @Description("The language it mostly publishes in, as a BCP 47 tag.") @Nullable
        String language,

        @Description("Who stands behind it; UNKNOWN for a new outlet when left out.") @Nullable
        Affiliation affiliation,

        @Description("Address of its home page, at most 2000 characters.") @Nullable
        String homePage) {

    /** Made from a request. */
    @JsonbCreator
    public OutletInput {}
}
