package io.counterpoint.claims.party;

import io.counterpoint.claims.page.Page;
import io.counterpoint.claims.page.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of parties. */
@Description("A page of parties.")
public record PartyConnection(
        @NonNull @Description("The parties of the page with their places.")
        List<@NonNull PartyEdge> edges,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo,

        @Ignore PartyFilter filter) {
    static PartyConnection of(Page<Party> page, PartyFilter filter) {
        return new PartyConnection(page.edges(PartyEdge::new), page.info(), filter);
    }
}
