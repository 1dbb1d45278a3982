package io.counterpoint.sources.article;

import io.counterpoint.sources.paging.PageRequest;
import io.counterpoint.sources.storage.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Runs searches: one statement counts, one finds the page, one fetches its articles. */
@ApplicationScoped
class ArticleSearchStore {

    private final ArticleStore articles;

    ArticleSearchStore(ArticleStore articles) {
        this.articles = articles;
    }

    Uni<ArticleConnection> page(Mutiny.StatelessSession session, ArticleFilter filter, PageRequest page) {
        ArticleSearch search = new ArticleSearch(filter, page);
        return count(session, search)
                .chain(total -> hits(session, search)
                        .chain(hits -> articles.byIds(
                                        session,
                                        page.shown(hits).stream().map(Hit::id).toList())
                                .map(found -> connection(total, hits, found, page, search))));
    }

    /** A row of the page, before its article is fetched. */
    private record Hit(
            UUID id,
            Instant sortAt,
            @Nullable Float score,
            @Nullable String snippet) {

        private static Hit of(Tuple row) {
            return new Hit(
                    row.get("id", UUID.class),
                    Columns.instant(row, "sort_at"),
                    row.get("score", Float.class),
                    row.get("snippet", String.class));
        }
    }

    private static Uni<Integer> count(Mutiny.StatelessSession session, ArticleSearch search) {
        var query = session.createNativeQuery(search.countSql(), Long.class);
        search.countValues().forEach(query::setParameter);
        return query.getSingleResult().map(Math::toIntExact);
    }

    private static Uni<List<Hit>> hits(Mutiny.StatelessSession session, ArticleSearch search) {
        var query = session.createNativeQuery(search.pageSql(), Tuple.class);
        search.pageValues().forEach(query::setParameter);
        return query.getResultList().map(rows -> rows.stream().map(Hit::of).toList());
    }

    private static ArticleConnection connection(
            int total, List<Hit> hits, Map<UUID, Article> found, PageRequest page, ArticleSearch search) {
        Function<Hit, String> cursor = hit -> search.cursor(hit.id(), hit.sortAt(), hit.score());
        List<ArticleConnection.Edge> edges = page.shown(hits).stream()
                .map(hit -> new ArticleConnection.Edge(
                        cursor.apply(hit), Objects.requireNonNull(found.get(hit.id())), hit.snippet(), hit.score()))
                .toList();
        return new ArticleConnection(total, edges, page.info(hits, cursor));
    }
}
