package io.counterpoint.claims.wording;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A thing that there are several words for. */
@Description(
        "A thing for which there are several words, between which the choice takes a side or follows one party's usage.")
public record Wording(
        @NonNull @Description("What the words stand for.") String thing) {}
