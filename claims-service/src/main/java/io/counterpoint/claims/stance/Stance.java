package io.counterpoint.claims.stance;

import io.counterpoint.claims.matching.Basis;
import io.counterpoint.claims.matching.Position;
import io.counterpoint.claims.storage.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a party holds of a claim. */
@Description("What a party holds of a claim.")
public record Stance(
        @NonNull
        @Description("SUPPORTS: holds it to be true, or wants it; DENIES: holds it to be untrue, or refuses it;"
                + " DISPUTES: doubts it; NO_POSITION: concerned, but nobody quotes it on this.")
        Position position,

        @NonNull
        @Description("What it rests on, the strongest there is: QUOTED, the party's own words; REPORTED, its words"
                + " as an outlet reports them; OUTLET_VOICE, what an outlet states itself; CURATED, a curator's"
                + " decision.")
        Basis basis,

        @NonNull @Description("EXTRACTED from articles, or CURATED; a curated stance counts before an extracted one.")
        Origin origin,

        @Description("The latest day it was said; null when unknown.") @Nullable
        LocalDate saidOn,

        @NonNull @Description("When it was recorded.") OffsetDateTime recordedAt,

        @Description(
                "Whether the entry says that the party's stance of this origin no longer holds; only in a history.")
        boolean retracted,

        @Description("How sure it is, 0 to 1.") double confidence,

        @Description("Why, in words; null when nobody told.") @Nullable
        String reason,

        @Ignore String claimId,

        @Ignore int number,

        @Ignore String partyId,

        @Ignore @Nullable String curator,

        @Ignore @Nullable Instant asOf,

        @Ignore boolean historic) {

    /** The stance as part of what holds, now or at a time. */
    static Stance holding(RecordedStance entry, @Nullable Instant asOf) {
        return of(entry, asOf, false);
    }

    /** The stance as an entry of a history: with all evidence it ever had. */
    static Stance entry(RecordedStance entry) {
        return of(entry, null, true);
    }

    private static Stance of(RecordedStance entry, @Nullable Instant asOf, boolean historic) {
        return new Stance(
                entry.position(),
                entry.basis(),
                entry.origin(),
                entry.saidOn(),
                entry.recordedAt().atOffset(ZoneOffset.UTC),
                entry.retracted(),
                entry.confidence(),
                entry.reason(),
                entry.claimId().toString(),
                entry.number(),
                entry.partyId().toString(),
                entry.recordedBy(),
                asOf,
                historic);
    }
}
