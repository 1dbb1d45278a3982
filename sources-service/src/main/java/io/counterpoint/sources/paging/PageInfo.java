package io.counterpoint.sources.paging;

import io.smallrye.graphql.api.federation.Shareable;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/**
 * Where a page lies in its list.
 *
 * @param hasNextPage whether more follow
 * @param hasPreviousPage whether the page begins after a cursor, so that others come before
 * @param startCursor cursor of the first edge; null on an empty page
 * @param endCursor cursor of the last edge, to give as {@code after} for the next page; null on an empty page
 */
@Shareable
@Description("Where a page lies in its list.")
public record PageInfo(
        @Description("Whether more edges follow.") boolean hasNextPage,

        @Description("Whether edges come before: true on every page asked for with a cursor.")
        boolean hasPreviousPage,

        @Description("Cursor of the first edge; null on an empty page.") @Nullable
        String startCursor,

        @Description("Cursor of the last edge, to give as `after` for the next page; null on an empty page.") @Nullable
        String endCursor) {}
