package io.counterpoint.sources.copies;

import io.counterpoint.sources.article.DatePrecision;
import io.counterpoint.sources.article.Moment;
import io.counterpoint.sources.storage.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The statements on table {@code copy}, which holds each pair of articles twice: once for each side. */
@ApplicationScoped
class CopyStore {

    // Only pairs of the newest revisions: places in older texts would not fit those shown.
    private static final String COPIES = """
            select c.*
            from (
                select p.article_id, p.other_id, p.share, p.share_of_other, cast(p.passages as text) as passages,
                    a.wire_credit, a.published_at, a.published_precision, ao.name as outlet,
                    o.wire_credit as other_wire_credit, o.published_at as other_published_at,
                    o.published_precision as other_published_precision, oo.name as other_outlet,
                    row_number() over (partition by p.article_id order by p.share desc, p.other_id) as place
                from copy p
                join article a on a.id = p.article_id and a.revision = p.revision
                join outlet ao on ao.id = a.outlet_id
                join article o on o.id = p.other_id and o.revision = p.other_revision
                join outlet oo on oo.id = o.outlet_id
                where p.article_id in :ids
            ) c
            where c.place <= :most
            order by c.article_id, c.place""";

    private static final String DELETE_OLDER = """
            with gone as (
                delete from copy where article_id = :id and revision < :revision returning article_id, other_id
            )
            delete from copy c using gone g
            where c.article_id = g.other_id and c.other_id = g.article_id and c.other_revision < :revision""";

    // In the order of the key, so that replicas which meet in a pair wait rather than lock each other out.
    private static final String UPSERT = """
            insert into copy (article_id, other_id, revision, other_revision, share, share_of_other, passages)
            select x.id, x.other_id, x.revision, x.other_revision, x.share, x.share_of_other, x.passages
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as x(
                id uuid, other_id uuid, revision integer, other_revision integer, share double precision,
                share_of_other double precision, passages jsonb)
            order by x.id, x.other_id
            on conflict (article_id, other_id) do update set
                revision = excluded.revision, other_revision = excluded.other_revision, share = excluded.share,
                share_of_other = excluded.share_of_other, passages = excluded.passages
            where excluded.revision >= copy.revision and excluded.other_revision >= copy.other_revision""";

    CopyStore() {}

    /** The copies of each article, largest share first; an article without any is absent. */
    Uni<Map<UUID, List<Copy>>> copies(Mutiny.StatelessSession session, Collection<UUID> ids, int most) {
        return session.createNativeQuery(COPIES, Tuple.class)
                .setParameter("ids", ids)
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get("article_id", UUID.class),
                                Collectors.mapping(CopyStore::copy, Collectors.toList()))));
    }

    /** Deletes, on both sides, what older revisions of an article shared. */
    Uni<Void> deleteOlder(Mutiny.StatelessSession session, Task task) {
        return session.createNativeQuery(DELETE_OLDER)
                .setParameter("id", task.articleId())
                .setParameter("revision", task.revision())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Stores copies; those of older revisions never take the place of those of newer ones. */
    Uni<Void> upsert(Mutiny.StatelessSession session, List<FoundCopy> copies) {
        if (copies.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        JsonArray rows = new JsonArray();
        copies.forEach(copy -> rows.add(new JsonObject()
                .put("id", copy.articleId().toString())
                .put("other_id", copy.otherId().toString())
                .put("revision", copy.revision())
                .put("other_revision", copy.otherRevision())
                .put("share", copy.share())
                .put("share_of_other", copy.shareOfOther())
                .put("passages", PassagesJson.encode(copy.passages()))));
        return session.createNativeQuery(UPSERT)
                .setParameter("rows", rows.encode())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Copy copy(Tuple row) {
        Provenance own = provenance(row, "article_id", "");
        Provenance other = provenance(row, "other_id", "other_");
        return new Copy(
                other.articleId(),
                row.get("share", Double.class),
                row.get("share_of_other", Double.class),
                PassagesJson.decode(row.get("passages", String.class)),
                Provenance.likelyOrigin(own, other));
    }

    private static Provenance provenance(Tuple row, String id, String side) {
        @Nullable Instant at = Columns.instantOrNull(row, side + "published_at");
        return new Provenance(
                row.get(id, UUID.class),
                row.get(side + "outlet", String.class),
                row.get(side + "wire_credit", String.class),
                at == null
                        ? null
                        : new Moment(at, DatePrecision.valueOf(row.get(side + "published_precision", String.class))));
    }
}
