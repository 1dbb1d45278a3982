package io.counterpoint.sources.intake;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What became of an article to add. */
@Enum("IntakeOutcome")
@Description("What became of an article to add.")
public enum Outcome {
    /** It was new and is stored. */
    @Description("It was new and is stored.")
    ADDED,
    /** It was there; something given was new, and a new revision records it. */
    @Description("It was there; something given was new, and a new revision records it.")
    REVISED,
    /** It was there already, with nothing new. */
    @Description("It was there already, with nothing new.")
    UNCHANGED,
    /** It was not taken; code and reason say why. */
    @Description("It was not taken; code and reason say why.")
    REJECTED
}
