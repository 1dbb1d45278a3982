package io.counterpoint.claims.utterance;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One act of speaking behind one statement or more. */
@Key(fields = @FieldSet("id"))
@Description("One act of speaking: the same words in other translations, cuts or outlets.")
public record Utterance(
        @Id @NonNull @Description("Its id.") String id,

        @Description("The speaker as one of its statements names it.") @Nullable
        String speakerMention,

        @Description("The day it was said; null when no statement tells.") @Nullable
        LocalDate saidOn,

        @Description("How sure it is that its statements render one act of speaking, 0 to 1.")
        double confidence,

        @NonNull @Description("Why its statements belong together.")
        String reason,

        @Description("How many current statements render it.")
        int statementCount,

        @Description("How many outlets carry it.") int outletCount,

        @Ignore @Nullable String speakerId) {}
