package io.counterpoint.claims.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Stores how far the feed has been followed, in sessions that the caller opens. */
@ApplicationScoped
class FeedCursorStore {
    /**
     * How far the feed has been followed.
     *
     * @param position the cursor of the last change taken over; null before the first
     * @param behind whether more changes were waiting
     */
    record Position(@Nullable String position, boolean behind) {}

    private static final String FEED = "articleChanges";

    Uni<Position> read(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select position, behind from feed_cursor where feed = :feed", Object[].class)
                .setParameter("feed", FEED)
                .getSingleResult()
                .map(row -> new Position((String) row[0], (Boolean) row[1]));
    }

    /** Moves on from a position; false when another replica has moved on from it already. */
    Uni<Boolean> move(Mutiny.StatelessSession session, @Nullable String from, String to, boolean behind) {
        return session.createNativeQuery("""
                        update feed_cursor set position = :to, behind = :behind, moved_at = now()
                        where feed = :feed and coalesce(position, '') = :from""")
                .setParameter("feed", FEED)
                .setParameter("from", from == null ? "" : from)
                .setParameter("to", to)
                .setParameter("behind", behind)
                .executeUpdate()
                .map(rows -> rows == 1);
    }
}
