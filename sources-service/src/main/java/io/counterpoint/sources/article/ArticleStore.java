package io.counterpoint.sources.article;

import io.counterpoint.sources.segment.Segment;
import io.counterpoint.sources.storage.Columns;
import io.counterpoint.sources.storage.SegmentsJson;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The statements that read tables {@code article} and {@code revision} by key; each answers for a whole set at once. */
@ApplicationScoped
public class ArticleStore {

    private static final String BY_PLACE = """
            from revision r
            join jsonb_to_recordset(cast(cast(:places as text) as jsonb)) as x(id uuid, number integer)
                on r.article_id = x.id and r.number = x.number""";

    private static final String TEXTS = "select r.article_id as id, r.text as content " + BY_PLACE;

    private static final String SEGMENTS = "select r.article_id as id, cast(r.segments as text) as content " + BY_PLACE;

    private static final String REVISIONS = """
            select r.article_id as id, r.number, r.title, r.text, r.text_hash, r.recorded_at,
                cast(r.segments as text) as segments
            from (
                select v.*, row_number() over (partition by v.article_id order by v.number desc) as age
                from revision v
                where v.article_id in (select x.id from jsonb_to_recordset(cast(cast(:places as text) as jsonb)) as x(id uuid))
            ) r
            where r.age <= :most
            order by r.article_id, r.number""";

    ArticleStore() {}

    /** The articles with these ids, in no particular order; unknown ids are absent. */
    public Uni<Map<UUID, Article>> byIds(Mutiny.StatelessSession session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createQuery("from ArticleEntity where id in :ids", ArticleEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(found -> found.stream().collect(Collectors.toMap(entity -> entity.id, ArticleEntity::toArticle)));
    }

    /** The article first added under this identity, or null. */
    Uni<@Nullable Article> byIdentity(Mutiny.StatelessSession session, String identity) {
        return session.createQuery("from ArticleEntity where identity = :identity order by id", ArticleEntity.class)
                .setParameter("identity", identity)
                .setMaxResults(1)
                .getResultList()
                .map(found -> found.isEmpty() ? null : found.getFirst().toArticle());
    }

    Uni<Map<UUID, String>> texts(Mutiny.StatelessSession session, Collection<Article> articles) {
        return contents(session, TEXTS, articles, Function.identity());
    }

    Uni<Map<UUID, List<Segment>>> segments(Mutiny.StatelessSession session, Collection<Article> articles) {
        return contents(session, SEGMENTS, articles, SegmentsJson::decode);
    }

    Uni<Map<UUID, List<Revision>>> revisions(Mutiny.StatelessSession session, Collection<Article> articles, int most) {
        return session.createNativeQuery(REVISIONS, Tuple.class)
                .setParameter("places", places(articles))
                .setParameter("most", most)
                .getResultList()
                .map(ArticleStore::byArticle);
    }

    private static <T> Uni<Map<UUID, T>> contents(
            Mutiny.StatelessSession session, String sql, Collection<Article> articles, Function<String, T> reader) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("places", places(articles))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.get("id", UUID.class),
                                row -> reader.apply(row.get("content", String.class)))));
    }

    private static Map<UUID, List<Revision>> byArticle(List<Tuple> rows) {
        Map<UUID, List<Revision>> revisions = new HashMap<>();
        for (Tuple row : rows) {
            revisions
                    .computeIfAbsent(row.get("id", UUID.class), id -> new ArrayList<>())
                    .add(revision(row));
        }
        return revisions;
    }

    private static Revision revision(Tuple row) {
        return new Revision(
                row.get("number", Integer.class),
                row.get("title", String.class),
                row.get("text", String.class),
                row.get("text_hash", String.class),
                Columns.instant(row, "recorded_at"),
                SegmentsJson.decode(row.get("segments", String.class)));
    }

    private static String places(Collection<Article> articles) {
        JsonArray places = new JsonArray();
        articles.forEach(
                article -> places.add(new JsonObject().put("id", article.id()).put("number", article.revision())));
        return places.encode();
    }
}
