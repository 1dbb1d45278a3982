package io.counterpoint.claims.wording;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which wordings are wanted; what is absent does not filter. */
@Input("WordingFilter")
@Description("Which wordings are wanted; what is absent does not filter.")
public record WordingFilter(
        @Id @Description("Those of things that this outlet uses one of the words for.") @Nullable
        String outlet,

        @Id @Description("Those of things that this article uses one of the words for.") @Nullable
        String article,

        @Description("That of this thing.") @Nullable String thing,

        @Description("Those of things that contain this, or one of whose words does, whatever the case.") @Nullable
        String text) {
    /** Every wording. */
    public static final WordingFilter ALL = new WordingFilter(null, null, null, null);
}
