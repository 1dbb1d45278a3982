package io.counterpoint.sources.outlet;

import io.counterpoint.sources.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A page of outlets.
 *
 * @param totalCount outlets that match, on all pages
 * @param edges the outlets of this page, by name
 * @param pageInfo where the page lies in the list
 */
@Description("A page of outlets, ordered by name.")
public record OutletConnection(
        @Description("Outlets that match, on all pages.") int totalCount,
        @NonNull @Description("The outlets of this page.") List<@NonNull Edge> edges,

        @NonNull @Description("Where the page lies in the list.")
        PageInfo pageInfo) {

    /** Copies the edges. */
    public OutletConnection {
        edges = List.copyOf(edges);
    }

    /**
     * One outlet on a page.
     *
     * @param cursor its place in the list
     * @param node the outlet
     */
    @Type("OutletEdge")
    @Description("One outlet on a page.")
    public record Edge(
            @NonNull @Description("Its place in the list, to give as `after`.")
            String cursor,

            @NonNull @Description("The outlet.") Outlet node) {}
}
