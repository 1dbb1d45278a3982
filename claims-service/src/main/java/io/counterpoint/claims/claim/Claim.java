package io.counterpoint.claims.claim;

import io.counterpoint.claims.matching.ClaimKind;
import io.counterpoint.claims.storage.Origin;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A proposition that parties take stances on, as of now or as it was recorded at some time. */
@Key(fields = @FieldSet("id"))
@Description("A proposition that parties take stances on.")
public record Claim(
        @Id @NonNull @Description("Its id.") String id,

        @NonNull @Description("The proposition as a sentence.")
        String text,

        @NonNull
        @Description("FACT: something is or was so; DEMAND: it shall be so; PREDICTION: it will be so;"
                + " JUDGEMENT: it is good, bad, right or wrong.")
        ClaimKind kind,

        @NonNull @Description("EXTRACTED from articles, or CURATED.")
        Origin origin,

        @Description("Whether two parties, neither of which belongs to the other, hold stances that exclude each other:"
                + " one SUPPORTS it, the other DENIES or DISPUTES it.")
        boolean contested,

        @Description("How evenly and how broadly it is contested, from 0, not contested, to below 1. Evenness times"
                + " breadth. Evenness: twice the smaller of the summed confidences of both camps, divided by their"
                + " sum. Breadth: x / (1 + x), where x is the number of opposed parties less one, and half the"
                + " number of outlets that carry it less one. A party whose superior holds the same is not counted.")
        double contention,

        @Description("How sure it is that this is a claim, 0 to 1.")
        double confidence,

        @Description("Why it was opened; null when nobody told.") @Nullable
        String reason,

        @Description("How many statements show stances on it.")
        int evidenceCount,

        @Description("How many outlets carry it.") int outletCount,

        @Description("The earliest day on which a stance on it was said.") @Nullable
        LocalDate firstSaidOn,

        @Description("The latest day on which a stance on it was said.") @Nullable
        LocalDate lastSaidOn,

        @NonNull @Description("When it was opened.") OffsetDateTime openedAt,

        @Description("Since when no article supports it any more, or a curator rejected it; null while it stands.")
        @Nullable
        OffsetDateTime withdrawnAt,

        @Ignore @Nullable String curator,

        @Ignore @Nullable Instant asOf) {}
