package io.counterpoint.claims.page;

import io.smallrye.graphql.api.federation.Shareable;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Where a page stands in its list. */
@Shareable
@Description("Where a page stands in its list.")
public record PageInfo(
        @Description("Whether nodes follow after this page.")
        boolean hasNextPage,

        @Description("Whether nodes come before this page.") boolean hasPreviousPage,

        @Description("The cursor of the first node; null for an empty page.") @Nullable
        String startCursor,

        @Description("The cursor of the last node, to be given as 'after' for the next page; null for an empty page.")
        @Nullable
        String endCursor) {}
