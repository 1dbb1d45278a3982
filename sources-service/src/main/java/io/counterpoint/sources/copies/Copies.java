package io.counterpoint.sources.copies;

import io.counterpoint.sources.article.Article;
import io.counterpoint.sources.article.ArticleStore;
import io.counterpoint.sources.storage.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Reads copies; each method is one unit of work, and answers in the order and length of what it is given. */
@ApplicationScoped
class Copies {

    /** The most copies shown of one article, largest share first. */
    static final int MOST_COPIES = 50;

    private final Database database;
    private final CopyStore store;
    private final ArticleStore articles;

    Copies(Database database, CopyStore store, ArticleStore articles) {
        this.database = database;
        this.store = store;
        this.articles = articles;
    }

    Uni<List<List<Copy>>> of(List<Article> sources) {
        List<UUID> ids =
                sources.stream().map(article -> UUID.fromString(article.id())).toList();
        return database.read(session -> store.copies(session, Set.copyOf(ids), MOST_COPIES))
                .map(found -> ids.stream()
                        .map(id -> found.getOrDefault(id, List.of()))
                        .toList());
    }

    Uni<List<Article>> articles(List<UUID> ids) {
        return database.<Map<UUID, Article>>read(session -> articles.byIds(session, Set.copyOf(ids)))
                .map(found -> ids.stream()
                        .map(id -> Objects.requireNonNull(found.get(id)))
                        .toList());
    }
}
