package io.counterpoint.claims.stance;

import io.counterpoint.claims.party.Party;
import io.counterpoint.claims.party.PartyReader;
import io.counterpoint.claims.statement.Statement;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The GraphQL fields of stances. */
@GraphQLApi
@RegisterForReflection
public class StanceApi {
    private final StanceReader reader;
    private final PartyReader parties;

    StanceApi(StanceReader reader, PartyReader parties) {
        this.reader = reader;
        this.parties = parties;
    }

    @NonNull
    @Description("Who holds it.")
    public Uni<List<@Nullable Party>> party(@Source List<Stance> stances) {
        return parties.byIds(stances.stream().map(Stance::partyId).toList());
    }

    @NonNull
    @Description(
            "The statements that show it, in the order they were found; at most 200. In a history: all it ever had.")
    public Uni<List<List<@NonNull Statement>>> evidence(@Source List<Stance> stances) {
        return reader.evidenceOf(stances);
    }
}
