package io.counterpoint.claims.claim;

import io.counterpoint.claims.page.Page;
import io.counterpoint.claims.page.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of claims. */
@Description("A page of claims.")
public record ClaimConnection(
        @NonNull @Description("The claims of the page with their places.")
        List<@NonNull ClaimEdge> edges,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo,

        @Ignore ClaimFilter filter) {
    static ClaimConnection of(Page<Claim> page, ClaimFilter filter) {
        return new ClaimConnection(page.edges(ClaimEdge::new), page.info(), filter);
    }
}
