package io.counterpoint.claims.utterance;

import io.counterpoint.claims.page.Page;
import io.counterpoint.claims.page.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of utterances. */
@Description("A page of utterances.")
public record UtteranceConnection(
        @NonNull @Description("The utterances of the page with their places.")
        List<@NonNull UtteranceEdge> edges,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo,

        @Ignore UtteranceFilter filter) {
    static UtteranceConnection of(Page<Utterance> page, UtteranceFilter filter) {
        return new UtteranceConnection(page.edges(UtteranceEdge::new), page.info(), filter);
    }
}
