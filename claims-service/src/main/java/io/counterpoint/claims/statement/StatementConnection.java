package io.counterpoint.claims.statement;

import io.counterpoint.claims.page.Page;
import io.counterpoint.claims.page.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of statements. */
@Description("A page of statements.")
public record StatementConnection(
        @NonNull @Description("The statements of the page with their places.")
        List<@NonNull StatementEdge> edges,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo,

        @Ignore StatementFilter filter) {
    static StatementConnection of(Page<Statement> page, StatementFilter filter) {
        return new StatementConnection(page.edges(StatementEdge::new), page.info(), filter);
    }
}
