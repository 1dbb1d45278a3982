package io.counterpoint.claims.wording;

import io.counterpoint.claims.page.Page;
import io.counterpoint.claims.page.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of wording pairs. */
@Description("A page of wording pairs.")
public record WordingPairConnection(
        @NonNull @Description("The wording pairs of the page with their places.")
        List<@NonNull WordingPairEdge> edges,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo,

        @Ignore WordingPairFilter filter) {
    static WordingPairConnection of(Page<WordingPair> page, WordingPairFilter filter) {
        return new WordingPairConnection(page.edges(WordingPairEdge::new), page.info(), filter);
    }
}
