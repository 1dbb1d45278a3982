package io.counterpoint.claims.difference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A stretch of two aligned renderings. */
@Name("AlignedStretch")
@Description("A stretch of two aligned renderings. Places are code points of each statement's exact text, the end"
        + " exclusive; start equals end, and the words are empty, where one has nothing.")
public record Stretch(
        @Description("Whether both say the same here.") boolean same,

        @NonNull @Description("The words of the first.") String oneExact,

        @Description("Where they start.") int oneStart,

        @Description("Where they end.") int oneEnd,

        @NonNull @Description("The words of the second.") String otherExact,

        @Description("Where they start.") int otherStart,

        @Description("Where they end.") int otherEnd) {}
