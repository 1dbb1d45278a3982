package io.counterpoint.claims.utterance;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An utterance in its list. */
@Description("An utterance in its list.")
public record UtteranceEdge(
        @NonNull @Description("Its place, for 'after'.") String cursor,
        @NonNull @Description("The utterance.") Utterance node) {}
