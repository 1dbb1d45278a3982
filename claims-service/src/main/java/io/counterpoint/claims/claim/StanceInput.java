package io.counterpoint.claims.claim;

import io.counterpoint.claims.matching.Basis;
import io.counterpoint.claims.matching.Position;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A stance that a curator records. */
@Input("StanceInput")
@Description("A stance that a curator records. It counts before what is extracted, until a curator records another.")
public record StanceInput(
        @Id @NonNull @Description("The claim.") String claim,

        @Id @NonNull @Description("Who holds it.") String party,

        @NonNull @Description("What is held.") Position position,

        @Description("What it rests on; CURATED unless told.") @Nullable
        Basis basis,

        @Description("The latest day it was said.") @Nullable
        LocalDate saidOn,

        @Description("The ids of the statements that show it; at most 200.") @Nullable
        List<String> evidence,

        @Description("Why, in words; at most 2000 characters.") @Nullable
        String reason) {}
