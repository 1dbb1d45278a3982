package io.counterpoint.sources.article;

import io.counterpoint.sources.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A page of articles.
 *
 * @param totalCount articles that match, on all pages
 * @param edges the articles of this page
 * @param pageInfo where the page lies in the list
 */
@Description("A page of articles: best match first when the filter has a text, newest first otherwise.")
public record ArticleConnection(
        @Description("Articles that match, on all pages.") int totalCount,
        @NonNull @Description("The articles of this page.") List<@NonNull Edge> edges,

        @NonNull @Description("Where the page lies in the list.")
        PageInfo pageInfo) {

    /** Copies the edges. */
    public ArticleConnection {
        edges = List.copyOf(edges);
    }

    /**
     * One article on a page.
     *
     * @param cursor its place in the list
     * @param node the article
     * @param snippet passages around the words searched for, each found word between ⟦ and ⟧; null without a search
     * @param score how well it matches, 0 or more; null without a search
     */
    @Type("ArticleEdge")
    @Description("One article on a page.")
    public record Edge(
            @NonNull @Description("Its place in the list, to give as `after`.")
            String cursor,

            @NonNull @Description("The article.") Article node,

            @Description(
                    "Passages around the words searched for, as plain text (to be escaped like any other), each found"
                            + " word between \u27e6 and \u27e7, which occur nowhere else in it; null without a search.")
            @Nullable
            String snippet,

            @Description("How well it matches, 0 or more; null without a search.") @Nullable
            Float score) {}
}
