package io.counterpoint.claims.proposal;

import io.counterpoint.claims.claim.Claim;
import io.counterpoint.claims.claim.ClaimInput;
import io.counterpoint.claims.claim.ClaimReader;
import io.counterpoint.claims.identity.CurrentCaller;
import io.counterpoint.claims.party.Party;
import io.counterpoint.claims.party.PartyInput;
import io.counterpoint.claims.party.PartyReader;
import io.counterpoint.claims.statement.Statement;
import io.smallrye.graphql.api.Context;
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
    public Uni<ProposalConnection> proposals(
            @Description("How many at most: 1 to 100, 20 unless told.") @Nullable Integer first,
            @Description("The cursor that the page starts after.") @Nullable String after,
            @Description("Which proposals.") @Nullable ProposalFilter filter) {
        return reader.page(first, after, filter == null ? ProposalFilter.ALL : filter);
    }

    @Mutation
    @Description(
            "Decides on a proposal; deciding otherwise later undoes it, and history keeps both. A claim: accepted, it"
                    + " stands in its present words whatever extraction finds; rejected, it is withdrawn. A stance: accepted, it"
                    + " holds until a curator records another; rejected, it is taken back. A party: accepted, it is added with role"
                    + " and affiliation, and what it says in any article becomes its own; rejected after that, it leaves the"
                    + " directory. A match: accepted, the statement renders the utterance of the other; rejected, one of its own."
                    + " What follows from it comes in the background. What is rejected is not suggested again.")
    public Uni<@NonNull Proposal> decideProposal(
            @Id @NonNull @Description("The proposal.") String proposal,
            @Description("True to accept it, false to reject it.") boolean accept,
            @Description("For a PARTY that is accepted: what is known better than the proposal has it.") @Nullable
                    PartyInput party,
            @Description("For a CLAIM that is accepted: how it is worded better.") @Nullable ClaimInput claim,
            Context context) {
        return curator.decide(proposal, accept, party, claim, CurrentCaller.curator(context));
    }

    @Mutation
    @Description("Takes the decision about a proposal back, so that it is open again and what extraction finds holds;"
            + " history keeps that, too. What follows from it comes in the background.")
    public Uni<@NonNull Proposal> reopenProposal(
            @Id @NonNull @Description("The proposal.") String proposal, Context context) {
        return curator.reopen(proposal, CurrentCaller.curator(context));
    }

    @Mutation
    @Description("Says whether two current statements render one utterance, whatever matching finds; the answer is a"
            + " decided proposal, and decideProposal changes it.")
    public Uni<@NonNull Proposal> decideMatch(
            @Id @NonNull @Description("The statement that joins or leaves.") String statement,
            @Id @NonNull @Description("A statement of the utterance that it joins or leaves.") String other,
            @Description("True when they do, false when they do not.") boolean same,
            Context context) {
        return curator.match(statement, other, same, CurrentCaller.curator(context));
    }

    @Description("How many proposals the filter lets through.")
    public Uni<@NonNull Integer> totalCount(@Source ProposalConnection connection) {
        return reader.count(connection.filter());
    }

    @Description("The claim suggested, or the one that the suggestion is about; null for a PARTY or a MATCH.")
    public Uni<List<@Nullable Claim>> claim(@Source List<Proposal> proposals) {
        return claims.byIds(proposals.stream().map(Proposal::claimId).toList());
    }

    @Description("Who holds the suggested stance; or the party that came of the proposal, once it was accepted.")
    public Uni<List<@Nullable Party>> party(@Source List<Proposal> proposals) {
        return parties.byIds(proposals.stream().map(Proposal::partyId).toList());
    }

    @Description("The party that texts say the suggested one belongs to; null for none.")
    public Uni<List<@Nullable Party>> affiliation(@Source List<Proposal> proposals) {
        return parties.byIds(proposals.stream().map(Proposal::affiliationId).toList());
    }

    @NonNull
    @Description(
            "For a PARTY, its latest statements, at most 50; for a MATCH, the statement that joins and the one that it"
                    + " joins. The statements of a CLAIM and a STANCE are their evidence.")
    public Uni<List<List<@NonNull Statement>>> statements(@Source List<Proposal> proposals) {
        return reader.statementsOf(proposals);
    }

    @NonNull
    @Description("Every decision made about it, oldest first; the latest 50 at most.")
    public Uni<List<List<@NonNull ProposalDecision>>> decisions(@Source List<Proposal> proposals) {
        return reader.decisionsOn(proposals.stream().map(Proposal::id).toList());
    }

    @Description(
            "Who made it, as their token named them; told to curators only, null for others and where nobody knows.")
    public Uni<@Nullable String> decidedBy(@Source ProposalDecision decision, Context context) {
        // Not blocking, though there is nothing to wait for: a plain value would be asked for on a worker thread.
        return Uni.createFrom().item(CurrentCaller.isCurator(context) ? decision.curator() : null);
    }
}
