package io.counterpoint.claims.discrepancy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One side of a discrepancy. */
@Name("DiscrepancyVersion")
@Description("How one statement has what is in discrepancy.")
public record StatedVersion(
        @NonNull
        @Description(
                "The value in a normal form, for programs to compare: words are cut down to their stems. For people there"
                        + " is exact.")
        String normalForm,

        @NonNull @Description("The words that say so; the value where it stands outside the statement.")
        String exact,

        @Description("Where the words start in the text of the statement's revision, in code points; null for a"
                + " channel or a day that stands outside the statement.")
        @Nullable
        Integer start,

        @Description("The code point after the last; null where start is.") @Nullable
        Integer end,

        @Ignore String statementId) {}
