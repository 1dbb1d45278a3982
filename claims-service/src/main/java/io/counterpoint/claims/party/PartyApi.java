package io.counterpoint.claims.party;

import io.counterpoint.claims.error.ClientException;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The GraphQL fields of parties. */
@GraphQLApi
public class PartyApi {
    private final PartyReader reader;
    private final PartyCurator curator;

    PartyApi(PartyReader reader, PartyCurator curator) {
        this.reader = reader;
        this.curator = curator;
    }

    @Query
    @Description("Parties ordered by name.")
    public Uni<PartyConnection> parties(
            @Description("How many at most: 1 to 100, 20 unless told.") @Nullable Integer first,
            @Description("The cursor that the page starts after.") @Nullable String after,
            @Description("Which parties.") @Nullable PartyFilter filter) {
        return reader.page(first, after, filter == null ? PartyFilter.ALL : filter);
    }

    @Query
    @Description("One party, or null when there is none with this id.")
    public Uni<@Nullable Party> party(@Id @NonNull String id) {
        return reader.byId(id);
    }

    @Resolver
    public Uni<List<@Nullable Party>> party(List<String> id) {
        return reader.byIds(id);
    }

    @Description("How many parties the filter lets through.")
    public Uni<@NonNull Integer> totalCount(@Source PartyConnection connection) {
        return reader.count(connection.filter());
    }

    @NonNull
    @Description("Its other names; at most 200.")
    public Uni<List<List<@NonNull String>>> aliases(@Source List<Party> parties) {
        return reader.aliasesOf(parties);
    }

    @Description("The party it belongs to or speaks for; null for none.")
    public Uni<List<@Nullable Party>> parent(@Source List<Party> parties) {
        return reader.byIds(parties.stream().map(Party::parentId).toList());
    }

    @NonNull
    @Description("The parties that belong directly to it, ordered by name; at most 200.")
    public Uni<List<List<@NonNull Party>>> children(@Source List<Party> parties) {
        return reader.childrenOf(parties);
    }

    @Mutation
    @Description("Adds a party, or aliases, role and parent to the one with this name. Doing it again changes nothing.")
    public Uni<@NonNull Party> addParty(@NonNull PartyInput party) {
        return curator.add(List.of(party)).map(List::getFirst);
    }

    @Mutation
    @Description("Does what addParty does for 1 to 500 parties, all or none; answers in the order of the request."
            + " Articles are read again in the background when the directory changes.")
    public Uni<@NonNull List<@NonNull Party>> addParties(@Name("parties") @NonNull List<@NonNull PartyInput> parties) {
        if (parties.isEmpty() || parties.size() > 500) {
            throw ClientException.badInput("'parties' has " + parties.size() + " entries, but must have 1 to 500.");
        }
        return curator.add(parties);
    }
}
