package io.counterpoint.sources.outlet;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes.
 *
 * @param id opaque id
 * @param name the name it goes by; unique, without regard to case
 * @param country where it is based, as a word or code; null when unknown
 * @param language the language it mostly publishes in, as a BCP 47 tag; null when unknown
 * @param affiliation who stands behind it
 * @param homePage address of its home page; null when unknown
 */
@Key(fields = @FieldSet("id"))
@Description("Who publishes.")
public record Outlet(
        @Id @NonNull @Description("Opaque id.") String id,

        @NonNull @Description("The name it goes by; unique, without regard to case.")
        String name,

        @Description("Where it is based, as a word or code; null when unknown.") @Nullable
        String country,

        @Description("The language it mostly publishes in, as a BCP 47 tag; null when unknown.") @Nullable
        String language,

        @NonNull @Description("Who stands behind it.") Affiliation affiliation,

        @Description("Address of its home page; null when unknown.") @Nullable
        String homePage) {}
