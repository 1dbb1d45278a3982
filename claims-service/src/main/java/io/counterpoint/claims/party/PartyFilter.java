package io.counterpoint.claims.party;

import io.counterpoint.claims.extraction.PartyKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which parties are wanted; what is absent does not filter. */
@Input("PartyFilter")
@Description("Which parties are wanted; what is absent does not filter.")
public record PartyFilter(
        @Description("Parties one of whose names starts with this, in any case.") @Nullable
        String name,

        @Description("Parties of this kind.") @Nullable PartyKind kind,

        @Id @Description("Parties that belong directly to this one.") @Nullable
        String parent) {
    /** Every party. */
    public static final PartyFilter ALL = new PartyFilter(null, null, null);
}
