package io.counterpoint.sources.article;

import io.counterpoint.sources.paging.Ids;
import io.counterpoint.sources.paging.PageRequest;
import io.counterpoint.sources.segment.Segment;
import io.counterpoint.sources.storage.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads articles; each method is one unit of work, and answers lists in the order and length of what it is given. */
@ApplicationScoped
class Articles {

    /** The most revisions shown of one article, newest kept. */
    static final int MOST_REVISIONS = 100;

    private final Database database;
    private final ArticleStore store;
    private final ArticleSearchStore search;

    Articles(Database database, ArticleStore store, ArticleSearchStore search) {
        this.database = database;
        this.store = store;
        this.search = search;
    }

    Uni<@Nullable Article> byId(String id) {
        UUID wanted = Ids.parse("article", id);
        return byIds(List.of(wanted)).map(found -> found.get(wanted));
    }

    Uni<Map<UUID, Article>> byIds(Collection<UUID> ids) {
        return database.read(session -> store.byIds(session, ids));
    }

    Uni<@Nullable Article> byUrl(String url) {
        ArticleIdentity identity = ArticleIdentity.ofUrl(CanonicalUrl.of(url));
        return database.<@Nullable Article>read(session -> store.byIdentity(session, identity.value()));
    }

    Uni<ArticleConnection> page(@Nullable ArticleFilter filter, PageRequest page) {
        ArticleFilter wanted = filter == null ? ArticleFilter.NONE : filter;
        return database.read(session -> search.page(session, wanted, page));
    }

    Uni<List<String>> texts(List<Article> articles) {
        return database.read(session -> store.texts(session, articles)).map(inOrderOf(articles));
    }

    Uni<List<List<Segment>>> segments(List<Article> articles) {
        return database.read(session -> store.segments(session, articles)).map(inOrderOf(articles));
    }

    Uni<List<List<Revision>>> revisions(List<Article> articles) {
        return database.read(session -> store.revisions(session, articles, MOST_REVISIONS))
                .map(inOrderOf(articles));
    }

    private static <T> Function<Map<UUID, T>, List<T>> inOrderOf(List<Article> articles) {
        return found -> articles.stream()
                .map(article -> Objects.requireNonNull(found.get(UUID.fromString(article.id()))))
                .toList();
    }
}
