package io.counterpoint.sources.feed;

import io.counterpoint.sources.article.DatePrecision;
import io.counterpoint.sources.paging.Cursor;
import io.counterpoint.sources.storage.Columns;
import io.counterpoint.sources.storage.SegmentsJson;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The outbox: the statements on table {@code article_change}. */
@ApplicationScoped
public class ChangeStore {

    private static final String ORDER = "change";
    /** Names the lock among all advisory locks of this database; any constant would do. */
    static final long LOCK = 0x636f756e_74657270L;
    /** Texts of one answer, in bytes; at least one change is always answered. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** So that telling how many changes wait costs little, however many there are. */
    private static final int MOST_COUNTED = 100_000;

    private static final String APPEND = """
            insert into article_change (kind, article_id, revision, recorded_at)
            select x.kind, x.id, x.revision, x.at
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as x(
                place integer, kind text, id uuid, revision integer, at timestamptz)
            order by x.place""";

    private static final String READ = """
            select c.position, c.kind, c.recorded_at, c.article_id, a.outlet_id, o.name as outlet_name, c.revision,
                c.title, c.text, c.text_hash, a.language, a.published_at, a.published_precision, c.segments, c.available
            from (
                select p.*, r.title, r.text, r.text_hash, cast(r.segments as text) as segments,
                    count(*) over () as available,
                    sum(octet_length(r.text)) over (order by p.position) - octet_length(r.text) as bytes_before
                from (
                    select * from article_change where position > :after order by position limit :size
                ) p
                join revision r on r.article_id = p.article_id and r.number = p.revision
            ) c
            join article a on a.id = c.article_id
            join outlet o on o.id = a.outlet_id
            where c.bytes_before < :bytes
            order by c.position
            limit :first""";

    ChangeStore() {}

    /**
     * A change to record.
     *
     * @param kind what happened
     * @param articleId the article
     * @param revision the revision it brought
     * @param recordedAt when
     */
    public record NewChange(ChangeKind kind, UUID articleId, int revision, Instant recordedAt) {}

    /**
     * Appends changes in the order given. Must be the last statement of its transaction: from here until the commit no
     * other transaction can append, which is what makes the order of positions the order of commits.
     */
    public Uni<Void> append(Mutiny.StatelessSession session, List<NewChange> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) locked", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(APPEND)
                        .setParameter("rows", rows(changes))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Up to {@code first} changes after a cursor; fewer when their texts are long. */
    Uni<ArticleChanges> read(Mutiny.StatelessSession session, @Nullable String after, int first) {
        long position = after == null ? 0 : Cursor.parse(after, ORDER, 1).number(0);
        return session.createNativeQuery(READ, Tuple.class)
                .setParameter("after", position)
                .setParameter("size", first + 1)
                .setParameter("first", first)
                .setParameter("bytes", MOST_BYTES)
                .getResultList()
                .map(rows -> changes(rows, position));
    }

    /** How many changes there are after a cursor, counted so far and no further. */
    Uni<Integer> countAfter(Mutiny.StatelessSession session, String after) {
        return session.createNativeQuery(
                        "select count(*) from (select 1 from article_change where position > :after limit :most) c",
                        Long.class)
                .setParameter("after", Cursor.parse(after, ORDER, 1).number(0))
                .setParameter("most", MOST_COUNTED)
                .getSingleResult()
                .map(Math::toIntExact);
    }

    /**
     * How large the outbox has become.
     *
     * @param position of the newest change, 0 when there is none
     * @param bytes on disk, indexes included
     */
    record Size(long position, long bytes) {}

    Uni<Size> size(Mutiny.StatelessSession session) {
        return session.createNativeQuery("""
                        select coalesce(max(position), 0) as position, pg_total_relation_size('article_change') as bytes
                        from article_change""", Tuple.class)
                .getSingleResult()
                .map(row -> new Size(row.get("position", Long.class), row.get("bytes", Long.class)));
    }

    private static ArticleChanges changes(List<Tuple> rows, long after) {
        List<ArticleChange> changes = rows.stream().map(ChangeStore::change).toList();
        String end =
                changes.isEmpty() ? Cursor.of(ORDER, after) : changes.getLast().cursor();
        boolean more = !rows.isEmpty() && rows.getFirst().get("available", Long.class) > rows.size();
        return new ArticleChanges(changes, end, more);
    }

    private static ArticleChange change(Tuple row) {
        @Nullable String precision = row.get("published_precision", String.class);
        return new ArticleChange(
                Cursor.of(ORDER, row.get("position", Long.class)),
                ChangeKind.valueOf(row.get("kind", String.class)),
                Columns.instant(row, "recorded_at"),
                row.get("article_id", UUID.class).toString(),
                row.get("outlet_id", UUID.class).toString(),
                row.get("outlet_name", String.class),
                row.get("revision", Integer.class),
                row.get("title", String.class),
                row.get("text", String.class),
                row.get("text_hash", String.class),
                row.get("language", String.class),
                Columns.instantOrNull(row, "published_at"),
                precision == null ? null : DatePrecision.valueOf(precision),
                SegmentsJson.decode(row.get("segments", String.class)));
    }

    private static String rows(List<NewChange> changes) {
        JsonArray rows = new JsonArray();
        for (NewChange change : changes) {
            rows.add(new JsonObject()
                    .put("place", rows.size())
                    .put("kind", change.kind().name())
                    .put("id", change.articleId().toString())
                    .put("revision", change.revision())
                    .put("at", change.recordedAt().toString()));
        }
        return rows.encode();
    }
}
