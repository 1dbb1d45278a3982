package io.counterpoint.claims.stance;

import io.counterpoint.claims.identity.CurrentCaller;
import io.counterpoint.claims.party.Party;
import io.counterpoint.claims.party.PartyReader;
import io.counterpoint.claims.statement.Statement;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Context;
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

    @Description("For a CURATED stance, the curator who recorded it, as their token named them; told to curators only,"
            + " null for others and where nobody knows.")
    public Uni<@Nullable String> recordedBy(@Source Stance stance, Context context) {
        // Not blocking, though there is nothing to wait for: a plain value would be asked for on a worker thread.
        return Uni.createFrom().item(CurrentCaller.isCurator(context) ? stance.curator() : null);
    }

    @NonNull
    @Description("The curators who attached its evidence, as their tokens named them, each once; told to curators only,"
            + " none for others.")
    public Uni<List<List<@NonNull String>>> attachedBy(@Source List<Stance> stances, Context context) {
        return CurrentCaller.isCurator(context)
                ? reader.attachersOf(stances)
                : Uni.createFrom()
                        .item(stances.stream().map(stance -> List.<String>of()).toList());
    }
}
