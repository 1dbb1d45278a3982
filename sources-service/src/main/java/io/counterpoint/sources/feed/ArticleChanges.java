package io.counterpoint.sources.feed;

import io.smallrye.graphql.api.federation.Inaccessible;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A stretch of the feed.
 *
 * @param changes in the order they were committed
 * @param endCursor where to go on from; never null, so that a reader can wait at the end of the feed
 * @param hasMore whether more changes follow right now
 */
@Inaccessible
@Description("A stretch of the feed of article changes.")
public record ArticleChanges(
        @NonNull @Description("In the order they were committed.")
        List<@NonNull ArticleChange> changes,

        @NonNull @Description("Where to go on from; never null, so that a reader can wait at the end of the feed.")
        String endCursor,

        @Description("Whether more changes follow right now.")
        boolean hasMore) {

    /** Copies the changes. */
    public ArticleChanges {
        changes = List.copyOf(changes);
    }
}
