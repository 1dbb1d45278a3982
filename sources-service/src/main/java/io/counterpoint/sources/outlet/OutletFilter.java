package io.counterpoint.sources.outlet;

import jakarta.json.bind.annotation.JsonbCreator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/**
 * Which outlets to list; all conditions hold together, null ones do not count.
 *
 * @param name part of the name, without regard to case
 * @param country exactly this country
 * @param language exactly this language
 * @param affiliation exactly this affiliation
 */
@Input("OutletFilter")
@Description("Which outlets to list; all conditions given hold together.")
public record OutletFilter(
        @Description("Part of the name, without regard to case.") @Nullable
        String name,

        @Description("Exactly this country.") @Nullable String country,
        @Description("Exactly this language.") @Nullable String language,
        @Description("Exactly this affiliation.") @Nullable Affiliation affiliation) {

    /** Lists everything. */
    public static final OutletFilter NONE = new OutletFilter(null, null, null, null);

    /** Made from a request. */
    @JsonbCreator
    public OutletFilter {}
}
