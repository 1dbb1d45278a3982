package io.counterpoint.claims.feed;

import io.counterpoint.claims.article.ArticleStore;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Leases;
import io.counterpoint.observability.Spans;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what the feed announces. Articles and cursor move in one transaction, and only from the position that was
 * read: a change delivered again, by a crash or a second replica, changes nothing.
 */
@ApplicationScoped
public class Follower {
    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final String LEASE = "feed";

    private final SourcesClient sources;
    private final Database database;
    private final FeedCursorStore cursors;
    private final ArticleStore articles;
    private final Leases leases;
    private final FeedConfig config;
    private final Backoff backoff;
    private final FeedMeters meters;
    private final Spans spans;

    private final AtomicInteger failures = new AtomicInteger();
    private volatile Instant notBefore = Instant.EPOCH;
    private volatile @Nullable String lastFailure;

    Follower(
            SourcesClient sources,
            Database database,
            FeedCursorStore cursors,
            ArticleStore articles,
            Leases leases,
            FeedConfig config,
            FeedMeters meters,
            Spans spans) {
        this.sources = sources;
        this.database = database;
        this.cursors = cursors;
        this.articles = articles;
        this.leases = leases;
        this.config = config;
        this.meters = meters;
        this.spans = spans;
        this.backoff = new Backoff(
                config.retryDelay(),
                config.retryDelayMax(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Takes over all that waits, unless another replica is at it or the last failure is too recent; never fails. */
    public Uni<Void> follow() {
        if (Instant.now().isBefore(notBefore)) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createBy()
                .repeating()
                .uni(this::step)
                .whilst(more -> more)
                .collect()
                .last()
                .invoke(this::succeeded)
                .onFailure()
                .invoke(this::failed)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /**
     * Takes over one page.
     *
     * @return whether another one is waiting; fails when the feed or the database does
     */
    public Uni<Boolean> step() {
        return leases.acquire(LEASE, config.lease())
                .chain(held -> held ? readOn() : Uni.createFrom().item(false));
    }

    /** Whether all that the feed has announced by now is taken over; false also when it cannot be read. */
    public Uni<Boolean> isAtEnd() {
        return database.reading(cursors::read)
                .chain(position -> sources.changesAfter(position.position(), 1)
                        .map(page -> page.changes().isEmpty())
                        .onFailure()
                        .recoverWithItem(false));
    }

    /** What the feed has announced and is not taken over yet; fails when the feed or the database does. */
    public Uni<FeedLag> lag() {
        return database.reading(cursors::read).chain(position -> sources.lagAfter(position.position()));
    }

    /** Why the feed could not be read at the last attempt; null when it could. */
    public @Nullable String lastFailure() {
        return lastFailure;
    }

    private Uni<Boolean> readOn() {
        return database.reading(cursors::read)
                .chain(position -> sources.changesAfter(position.position(), config.pageSize())
                        .chain(page -> store(position, page)));
    }

    private Uni<Boolean> store(FeedCursorStore.Position position, FeedPage page) {
        String end = page.endCursor();
        if (page.changes().isEmpty() || end == null) {
            return Uni.createFrom().item(false);
        }
        return spans.around(
                        "follow feed",
                        () -> database.writing(session -> cursors.move(
                                        session, position.position(), end, page.hasMore())
                                .chain(moved -> moved
                                        ? articles.receive(session, page.changes())
                                                .replaceWith(true)
                                        : Uni.createFrom().item(false))))
                .invoke(taken -> meters.taken(taken ? page.changes().size() : 0))
                .map(taken -> taken && page.hasMore());
    }

    private void succeeded() {
        int before = failures.getAndSet(0);
        if (before > 0) {
            LOG.infof("The feed can be followed again, after %d failures.", before);
        }
        lastFailure = null;
    }

    private void failed(Throwable failure) {
        int inARow = failures.incrementAndGet();
        meters.failed();
        lastFailure = failure.getMessage();
        notBefore = Instant.now().plus(backoff.after(inARow));
        if (inARow == 1) {
            LOG.warnf("The feed cannot be followed; trying again until it can: %s", failure.getMessage());
        } else {
            LOG.debugf("The feed still cannot be followed: %s", failure.getMessage());
        }
    }
}
