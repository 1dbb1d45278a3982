package io.counterpoint.claims.statement;

import io.counterpoint.claims.article.Article;
import io.counterpoint.claims.extraction.StatementKind;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One attributed stretch of one revision of an article. */
@Key(fields = @FieldSet("id"))
@Description("One attributed stretch of one revision of an article.")
public record Statement(
        @Id @NonNull @Description("Its id.") String id,

        @NonNull @Description("The text between start and end, without enclosing quotation marks.")
        String exact,

        @NonNull @Description("Up to 32 code points before it.")
        String prefix,

        @NonNull @Description("Up to 32 code points after it.")
        String suffix,

        @Description("The first code point of the revision's text.")
        int start,

        @Description("The code point after the last.") int end,

        @NonNull @Description("The SHA-256 of the revision's text, which tells whether the place still fits.")
        String textHash,

        @Description("The number of the revision it stands in.")
        int revision,

        @Description("Whether the article's current revision says it.")
        boolean current,

        @NonNull
        @Description("How it stands in the text: DIRECT, a quotation; PARTIAL, quoted words in a sentence of the"
                + " outlet; INDIRECT, reported; OUTLET_VOICE, stated by the outlet itself.")
        StatementKind kind,

        @Description("The speaker as the text names it; null when it names nobody.") @Nullable
        String speakerMention,

        @Description("The words that attribute it.") @Nullable
        String cue,

        @Description("Where it was said (\"Telegram\"); null when the text does not tell.") @Nullable
        String channel,

        @Description("The day it was said; null when text and publication date do not tell.") @Nullable
        LocalDate saidOn,

        @NonNull @Description("The name of the rule that found it.")
        String rule,

        @Description("The share of this rule's finds expected to be right, 0 to 1.")
        double confidence,

        @Description("The article it stands in; null when the sources service does not answer.") @Nullable
        Article article,

        @Ignore String outletId,

        @Ignore @Nullable String speakerId,

        @Ignore @Nullable String utteranceId) {}
