package io.counterpoint.claims.wording;

import io.counterpoint.claims.page.Page;
import io.counterpoint.claims.page.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of wordings. */
@Description("A page of wordings.")
public record WordingConnection(
        @NonNull @Description("The wordings of the page with their places.")
        List<@NonNull WordingEdge> edges,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo,

        @Ignore WordingFilter filter) {
    static WordingConnection of(Page<Wording> page, WordingFilter filter) {
        return new WordingConnection(page.edges(WordingEdge::new), page.info(), filter);
    }
}
