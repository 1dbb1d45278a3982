package io.counterpoint.claims.statement;

import io.counterpoint.claims.extraction.StatementKind;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which statements are wanted; what is absent does not filter. */
@Input("StatementFilter")
@Description("Which statements are wanted; what is absent does not filter.")
public record StatementFilter(
        @Id @Description("Those of this article.") @Nullable String article,

        @Id @Description("Those that this outlet published.") @Nullable
        String outlet,

        @Id @Description("Those of this party and of those that belong to it.") @Nullable
        String speaker,

        @Description("Those of this kind.") @Nullable StatementKind kind,

        @Description("Those said on this channel (\"Telegram\"), whatever the case.") @Nullable
        String channel,

        @Description("Those that contain these words, in any inflection.") @Nullable
        String text,

        @Description("Those said on this day or later.") @Nullable
        LocalDate from,

        @Description("Those said on this day or earlier.") @Nullable
        LocalDate to,

        @Description("Those that are at least so sure, 0 to 1.") @Nullable
        Double minConfidence) {
    /** Every statement. */
    public static final StatementFilter ALL = new StatementFilter(null, null, null, null, null, null, null, null, null);
}
