package io.counterpoint.claims.wording;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** One side of a wording pair. */
@Description("The words that one rendering chooses.")
public record WordingSide(
        @NonNull @Description("The words.") String exact,

        @Description("Their first code point in the text of the statement's revision.")
        int start,

        @Description("The code point after the last.") int end,

        @Ignore String statementId) {}
