package io.counterpoint.sources.intake;

import io.counterpoint.sources.article.DateOrigin;
import io.counterpoint.sources.article.DatePrecision;
import io.counterpoint.sources.article.Moment;
import io.counterpoint.sources.intake.Ledger.ArticleKey;
import io.counterpoint.sources.intake.Ledger.NewRevision;
import io.counterpoint.sources.intake.Ledger.Stored;
import io.counterpoint.sources.storage.Columns;
import io.counterpoint.sources.storage.SegmentsJson;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The statements that write tables {@code article} and {@code revision}: one per step, however many articles. */
@ApplicationScoped
class IntakeStore {

    private static final String FACTS = "revision integer, title text, text_hash text, language text,"
            + " published_at timestamptz, published_precision text, published_origin text, dateline text, byline text,"
            + " wire_credit text";

    // In the order of the unique key, so that calls which meet in several articles cannot wait for each other in a
    // ring.
    private static final String INSERT = """
            with added as (
                insert into article (id, outlet_id, identity, url, added_at, revision, title, text_hash, language,
                    published_at, published_precision, published_origin, dateline, byline, wire_credit)
                select x.id, x.outlet_id, x.identity, x.url, x.at, x.revision, x.title, x.text_hash, x.language,
                    x.published_at, x.published_precision, x.published_origin, x.dateline, x.byline, x.wire_credit
                from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as x(
                    id uuid, outlet_id uuid, identity text, url text, at timestamptz, %s)
                order by x.outlet_id, x.identity
                on conflict (outlet_id, identity) do nothing
                returning id
            )
            select id from added""".formatted(FACTS);

    private static final String LOCK = """
            select a.id, a.outlet_id, a.identity, a.revision, a.title, a.text_hash, a.language,
                a.published_at, a.published_precision, a.published_origin, a.dateline, a.byline, a.wire_credit
            from article a
            join jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as x(outlet_id uuid, identity text)
                on a.outlet_id = x.outlet_id and a.identity = x.identity
            order by a.outlet_id, a.identity
            for update of a""";

    private static final String UPDATE = """
            update article a set
                revision = x.revision, title = x.title, text_hash = x.text_hash, language = x.language,
                published_at = x.published_at, published_precision = x.published_precision,
                published_origin = x.published_origin, dateline = x.dateline, byline = x.byline,
                wire_credit = x.wire_credit
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as x(id uuid, %s)
            where a.id = x.id""".formatted(FACTS);

    private static final String INSERT_REVISIONS = """
            insert into revision (article_id, number, title, text, text_hash, segments, recorded_at)
            select x.id, x.number, x.title, x.text, x.text_hash, x.segments, x.at
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as x(
                id uuid, number integer, title text, text text, text_hash text, segments jsonb, at timestamptz)""";

    IntakeStore() {}

    /** Inserts the articles not yet there as their first revision; answers the ids of those inserted. */
    Uni<Set<UUID>> insert(
            Mutiny.StatelessSession session,
            Map<ArticleKey, Stored> articles,
            Map<ArticleKey, Draft> drafts,
            Instant at) {
        JsonArray rows = new JsonArray();
        articles.forEach((key, article) -> {
            Draft draft = drafts.get(key);
            rows.add(row(article)
                    .put("outlet_id", key.outletId().toString())
                    .put("identity", key.identity())
                    .put("url", draft == null ? null : draft.url())
                    .put("at", at.toString()));
        });
        return session.createNativeQuery(INSERT, UUID.class)
                .setParameter("rows", rows.encode())
                .getResultList()
                .map(Set::copyOf);
    }

    /** Locks articles that were there before until the end of the transaction, and answers them as they are. */
    Uni<Map<ArticleKey, Stored>> lock(Mutiny.StatelessSession session, Collection<ArticleKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        JsonArray rows = new JsonArray();
        keys.forEach(key -> rows.add(
                new JsonObject().put("outlet_id", key.outletId().toString()).put("identity", key.identity())));
        return session.createNativeQuery(LOCK, Tuple.class)
                .setParameter("rows", rows.encode())
                .getResultList()
                .map(found -> found.stream().collect(Collectors.toMap(IntakeStore::key, IntakeStore::stored)));
    }

    /** Brings articles up to their newest revision. */
    Uni<Void> update(Mutiny.StatelessSession session, Collection<Stored> articles) {
        if (articles.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        JsonArray rows = new JsonArray();
        articles.forEach(article -> rows.add(row(article)));
        return session.createNativeQuery(UPDATE)
                .setParameter("rows", rows.encode())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Inserts revisions with their texts and segments. */
    Uni<Void> insertRevisions(Mutiny.StatelessSession session, List<NewRevision> revisions, Instant at) {
        if (revisions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        JsonArray rows = new JsonArray();
        revisions.forEach(revision -> rows.add(new JsonObject()
                .put("id", revision.articleId().toString())
                .put("number", revision.number())
                .put("title", revision.title())
                .put("text", revision.draft().text())
                .put("text_hash", revision.draft().textHash())
                .put("segments", SegmentsJson.encode(revision.draft().segments()))
                .put("at", at.toString())));
        return session.createNativeQuery(INSERT_REVISIONS)
                .setParameter("rows", rows.encode())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static JsonObject row(Stored article) {
        Facts facts = article.facts();
        @Nullable Published published = facts.published();
        return new JsonObject()
                .put("id", article.id().toString())
                .put("revision", article.revision())
                .put("title", facts.title())
                .put("text_hash", facts.textHash())
                .put("language", facts.language())
                .put(
                        "published_at",
                        published == null ? null : published.moment().at().toString())
                .put(
                        "published_precision",
                        published == null
                                ? null
                                : published.moment().precision().name())
                .put(
                        "published_origin",
                        published == null ? null : published.origin().name())
                .put("dateline", facts.dateline())
                .put("byline", facts.byline())
                .put("wire_credit", facts.wireCredit());
    }

    private static ArticleKey key(Tuple row) {
        return new ArticleKey(row.get("outlet_id", UUID.class), row.get("identity", String.class));
    }

    private static Stored stored(Tuple row) {
        Facts facts = new Facts(
                row.get("title", String.class),
                row.get("text_hash", String.class),
                row.get("language", String.class),
                published(row),
                row.get("dateline", String.class),
                row.get("byline", String.class),
                row.get("wire_credit", String.class));
        return new Stored(row.get("id", UUID.class), row.get("revision", Integer.class), facts);
    }

    private static @Nullable Published published(Tuple row) {
        @Nullable Instant at = Columns.instantOrNull(row, "published_at");
        return at == null
                ? null
                : new Published(
                        new Moment(at, DatePrecision.valueOf(row.get("published_precision", String.class))),
                        DateOrigin.valueOf(row.get("published_origin", String.class)));
    }
}
