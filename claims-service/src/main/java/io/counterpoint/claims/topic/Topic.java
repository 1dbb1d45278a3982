package io.counterpoint.claims.topic;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Something that several claims are about. */
@Description("A name or word that several claims share.")
public record Topic(
        @NonNull @Description("The name or word, in its most frequent spelling; the filter of claims takes it.")
        String name,

        @Description("How many claims that stand contain it, in any inflection.")
        int claimCount,

        @Description("How many of these are contested.") int contestedCount) {}
