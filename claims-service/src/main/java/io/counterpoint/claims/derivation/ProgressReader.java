package io.counterpoint.claims.derivation;

import io.counterpoint.claims.article.ArticleStore;
import io.counterpoint.claims.article.Backlog;
import io.counterpoint.claims.feed.Follower;
import io.counterpoint.claims.storage.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells how far derivation has come. */
@ApplicationScoped
class ProgressReader {
    private final Follower follower;
    private final Database database;
    private final ArticleStore articles;

    ProgressReader(Follower follower, Database database, ArticleStore articles) {
        this.follower = follower;
        this.database = database;
        this.articles = articles;
    }

    /** The progress. The feed is asked first: what it has announced by then is in the backlog or done. */
    Uni<Progress> now() {
        return follower.isAtEnd().chain(atEnd -> backlog().map(backlog -> progress(atEnd, backlog)));
    }

    /** What is to be done with what was taken over. */
    Uni<Backlog> backlog() {
        return database.reading(session -> articles.backlog(session, Versions.current()));
    }

    private static Progress progress(boolean atEnd, Backlog backlog) {
        return new Progress(
                atEnd && backlog.changes() == 0 && backlog.toRead() == 0 && backlog.toCompare() == 0,
                atEnd,
                Math.toIntExact(backlog.changes()),
                Math.toIntExact(backlog.toRead()),
                Math.toIntExact(backlog.toCompare()),
                Math.toIntExact(backlog.failing()));
    }
}
