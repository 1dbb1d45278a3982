package io.counterpoint.claims.party;

import io.counterpoint.claims.extraction.PartyKind;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A party to add, or what to change of one that is there. */
@Input("PartyInput")
@Description("A party to add, or what to change of the one with this name.")
public record PartyInput(
        @NonNull @Description("The name; a party that is there already is found by it.")
        String name,

        @Description("What it is; required for a new party.") @Nullable
        PartyKind kind,

        @Description("Other names, added to those it has. A spelling belongs to one party only.") @Nullable
        List<String> aliases,

        @Description("What a person is.") @Nullable String role,

        @Description(
                "The party it belongs to or speaks for: its id, its name, or the name of another party of this request.")
        @Nullable
        String parent) {
    /** This party, with what another one says where this one says nothing; and the aliases and names of both. */
    public PartyInput orElse(PartyInput other) {
        List<String> names = new ArrayList<>(aliases == null ? List.of() : aliases);
        names.add(other.name);
        names.addAll(other.aliases == null ? List.of() : other.aliases);
        return new PartyInput(
                name,
                kind == null ? other.kind : kind,
                names,
                role == null ? other.role : role,
                parent == null ? other.parent : parent);
    }
}
