package io.counterpoint.sources.article;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * One text published by one outlet, as of its newest revision. The text itself, its segments, its outlet and its earlier
 * revisions are fetched only where a query asks for them.
 *
 * @param id opaque id
 * @param outletId id of the outlet
 * @param url its address as first given; null when unknown
 * @param title its title, given or found in the text; null when neither
 * @param textHash SHA-256 of the text in UTF-8, in hexadecimal
 * @param language BCP 47 tag as given; null when unknown
 * @param publishedAt when it was published; null when unknown
 * @param publishedAtPrecision how exactly that is known; null when unknown
 * @param publishedAtOrigin where that comes from; null when unknown
 * @param dateline where and when the text says it was filed
 * @param byline who the text says wrote it
 * @param wireCredit the agency the text names as its source
 * @param revision number of the newest revision, from 1
 * @param addedAt when it was first stored
 */
@Key(fields = @FieldSet("id"))
@Description("One text published by one outlet, as of its newest revision.")
public record Article(
        @Id @NonNull @Description("Opaque id.") String id,
        @Ignore UUID outletId,

        @Description("Its address as first given; null when unknown.") @Nullable
        String url,

        @Description("Its title, given or found in the text; null when neither.") @Nullable
        String title,

        @NonNull @Description("SHA-256 of the text in UTF-8, in hexadecimal.")
        String textHash,

        @Description("The language it is written in, as a BCP 47 tag; null when unknown.") @Nullable
        String language,

        @Description("When it was published; null when unknown.") @Nullable
        Instant publishedAt,

        @Description("How exactly that is known; null when it is unknown.") @Nullable
        DatePrecision publishedAtPrecision,

        @Description("Where that comes from; null when it is unknown.") @Nullable
        DateOrigin publishedAtOrigin,

        @Description("Where and when the text says it was filed.") @Nullable
        String dateline,

        @Description("Who the text says wrote it.") @Nullable
        String byline,

        @Description("The agency the text names as its source.") @Nullable
        String wireCredit,

        @Description("Number of the newest revision, from 1.")
        int revision,

        @NonNull @Description("When it was first stored.") Instant addedAt) {}
