package io.counterpoint.claims.proposal;

import io.counterpoint.claims.page.Page;
import io.counterpoint.claims.page.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of proposals. */
@Description("A page of proposals.")
public record ProposalConnection(
        @NonNull @Description("The proposals of the page with their places.")
        List<@NonNull ProposalEdge> edges,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo,

        @Ignore ProposalFilter filter) {
    static ProposalConnection of(Page<Proposal> page, ProposalFilter filter) {
        return new ProposalConnection(page.edges(ProposalEdge::new), page.info(), filter);
    }
}
