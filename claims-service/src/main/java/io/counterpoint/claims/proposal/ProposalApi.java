package io.counterpoint.claims.proposal;

import io.counterpoint.claims.claim.Claim;
import io.counterpoint.claims.claim.ClaimReader;
import io.counterpoint.claims.party.Party;
import io.counterpoint.claims.party.PartyReader;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The GraphQL fields of proposals. */
@GraphQLApi
public class ProposalApi {
    private final ProposalReader reader;
    private final ProposalCurator curator;
    private final ClaimReader claims;
    private final PartyReader parties;

    ProposalApi(ProposalReader reader, ProposalCurator curator, ClaimReader claims, PartyReader parties) {
        this.reader = reader;
        this.curator = curator;
        this.claims = claims;
        this.parties = parties;
    }

    @Query
    @Description("What extraction suggests, newest first.")
    public Uni<@NonNull ProposalConnection> proposals(
            @Description("How many at most: 1 to 100, 20 unless told.") @Nullable Integer first,
            @Description("The cursor that the page starts after.") @Nullable String after,
            @Description("Which proposals.") @Nullable ProposalFilter filter) {
        return reader.page(first, after, filter == null ? ProposalFilter.ALL : filter);
    }

    @Mutation
    @Description(
            "Decides on a proposal. What is rejected no longer shows, and is not suggested again; what is accepted stays"
                    + " as it is.")
    public Uni<@NonNull Proposal> decideProposal(
            @Id @NonNull @Description("The proposal.") String proposal,
            @Description("True to accept it, false to reject it.") boolean accept) {
        return curator.decide(proposal, accept);
    }

    @Description("How many proposals the filter lets through.")
    public Uni<@NonNull Integer> totalCount(@Source ProposalConnection connection) {
        return reader.count(connection.filter());
    }

    @NonNull
    @Description("The claim suggested, or the one that the suggestion is about.")
    public Uni<List<@Nullable Claim>> claim(@Source List<Proposal> proposals) {
        return claims.byIds(proposals.stream().map(Proposal::claimId).toList());
    }

    @Description("Who holds the suggested stance; null for a party that is not known yet.")
    public Uni<List<@Nullable Party>> party(@Source List<Proposal> proposals) {
        return parties.byIds(proposals.stream().map(Proposal::partyId).toList());
    }
}
