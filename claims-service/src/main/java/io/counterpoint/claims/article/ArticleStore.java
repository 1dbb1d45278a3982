package io.counterpoint.claims.article;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stores articles and how far each has been derived from, in sessions that the caller opens. */
@ApplicationScoped
public class ArticleStore {
    /** Takes over changes in their order. One that is known, or older than what is known, changes nothing. */
    public Uni<Void> receive(Mutiny.StatelessSession session, List<ArticleChange> changes) {
        return Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUniAndConcatenate(change -> receive(session, change))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Integer> receive(Mutiny.StatelessSession session, ArticleChange change) {
        return session.createNativeQuery("""
                        insert into article (id, outlet_id, outlet_name, revision, title, text, text_hash, segments, language,
                            published_on, story_on, received_at, derived_version, derived_directory, statements_version,
                            matched_version, attempts, due_at, match_attempts, match_due_at)
                        values (:id, :outletId, :outletName, :revision, cast(:title as text), :text, :textHash, :segments,
                            cast(:language as text),
                            cast(:publishedOn as date), coalesce(cast(:publishedOn as date), current_date), now(), 0, 0, 0, 0, 0, now(), 0, now())
                        on conflict (id) do update set
                            outlet_id = excluded.outlet_id, outlet_name = excluded.outlet_name,
                            revision = excluded.revision, title = excluded.title, text = excluded.text,
                            text_hash = excluded.text_hash, segments = excluded.segments, language = excluded.language,
                            published_on = excluded.published_on,
                            story_on = coalesce(excluded.published_on, article.story_on),
                            derived_version = 0, attempts = 0, due_at = now(), error = null
                        where article.revision < excluded.revision""")
                .setParameter("id", change.articleId())
                .setParameter("outletId", change.outletId())
                .setParameter("outletName", change.outletName())
                .setParameter("revision", change.revision())
                .setParameter("text", change.text())
                .setParameter("textHash", change.textHash())
                .setParameter("segments", SegmentText.write(change.segments()))
                .setParameter("title", change.title())
                .setParameter("language", change.language())
                .setParameter("publishedOn", change.publishedOn())
                .executeUpdate();
    }

    /**
     * Takes articles whose statements are older than these versions, and keeps other replicas off them for a while. The
     * longer the row of failures, the longer the while.
     */
    public Uni<List<ArticleText>> takeForDerivation(
            Mutiny.StatelessSession session, int version, long directory, int limit, Duration lease) {
        return session.createNativeQuery("""
                        update article set attempts = attempts + 1,
                            due_at = now() + make_interval(secs => :lease * power(2, least(attempts, 7)))
                        where id in (
                            select id from article
                            where (derived_version, derived_directory) < (:version, :directory) and due_at <= now()
                            order by derived_version, derived_directory, id limit :limit for update skip locked)
                        returning *""", ArticleRow.class)
                .setParameter("lease", (double) lease.toSeconds())
                .setParameter("version", version)
                .setParameter("directory", directory)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(ArticleRow::toText).toList());
    }

    /** Locks an article at a revision; false when that is no longer its current one. */
    public Uni<Boolean> lock(Mutiny.StatelessSession session, UUID id, int revision) {
        return session.createNativeQuery("select revision from article where id = :id for update", Integer.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(current -> current != null && current == revision);
    }

    /** Notes that the statements of a locked article are those of these versions; matching is due again. */
    public Uni<Void> derived(Mutiny.StatelessSession session, UUID id, int version, long directory) {
        return session.createNativeQuery("""
                        update article set derived_version = :version, derived_directory = :directory,
                            statements_version = statements_version + 1, match_due_at = now(), match_attempts = 0,
                            attempts = 0, due_at = now(), error = null
                        where id = :id""")
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("directory", directory)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Notes why deriving the statements failed; they are tried again when the article is due. */
    public Uni<Void> failed(Mutiny.StatelessSession session, UUID id, int revision, String error) {
        return session.createNativeQuery("update article set error = :error where id = :id and revision = :revision")
                .setParameter("id", id)
                .setParameter("revision", revision)
                .setParameter("error", error)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The articles whose statements have changed since they were last compared, those due longest first. */
    public Uni<List<StoryArticle>> dueForMatching(Mutiny.StatelessSession session, int limit) {
        return session.createNativeQuery("""
                        select a.* from article a where matched_version < statements_version and match_due_at <= now()
                        order by match_due_at, id limit :limit""", ArticleRow.class)
                .setParameter("limit", limit)
                .getResultList()
                .map(ArticleStore::storyArticles);
    }

    /** The articles of some days; the latest ones where there are too many. */
    public Uni<List<StoryArticle>> ofDays(Mutiny.StatelessSession session, LocalDate from, LocalDate to, int limit) {
        return session.createSelectionQuery(
                        "from ArticleRow a where a.storyOn between :from and :to order by a.storyOn desc, a.id",
                        ArticleRow.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit)
                .getResultList()
                .map(ArticleStore::storyArticles);
    }

    /** Locks articles, always in the same order; false when the statements of one have changed since it was read. */
    public Uni<Boolean> lockUnchanged(Mutiny.StatelessSession session, Collection<StoryArticle> articles) {
        List<UUID> ids = articles.stream().map(StoryArticle::id).toList();
        return session.createNativeQuery(
                        "select id, statements_version from article where id in (:ids) order by id for update",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> rows.stream()
                        .allMatch(row -> articles.stream()
                                .anyMatch(article -> article.id().equals(row[0])
                                        && article.statementsVersion() == ((Number) row[1]).intValue())));
    }

    /** Notes that the statements of locked articles have been compared. */
    public Uni<Void> matched(Mutiny.StatelessSession session, Collection<UUID> ids) {
        return session.createNativeQuery("""
                        update article set matched_version = statements_version, match_attempts = 0, match_error = null
                        where id in (:ids)""")
                .setParameter("ids", ids)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Notes why comparing failed, and puts it off; the longer the row of failures, the longer. */
    public Uni<Void> matchingFailed(
            Mutiny.StatelessSession session, Collection<UUID> ids, String error, Duration delay) {
        return session.createNativeQuery("""
                        update article set match_error = :error, match_attempts = match_attempts + 1,
                            match_due_at = now() + make_interval(secs => :delay * power(2, least(match_attempts, 7)))
                        where id in (:ids)""")
                .setParameter("ids", ids)
                .setParameter("error", error)
                .setParameter("delay", (double) delay.toSeconds())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** How much there is to do, but for what failed. */
    public Uni<Backlog> backlog(Mutiny.StatelessSession session, int version, long directory) {
        return session.createNativeQuery("""
                        select
                            (select count(*) from article where (derived_version, derived_directory) < (:version, :directory)
                                and error is null),
                            (select count(*) from article where matched_version < statements_version
                                and match_error is null),
                            (select count(*) from article where error is not null or match_error is not null)""", Object[].class)
                .setParameter("version", version)
                .setParameter("directory", directory)
                .getSingleResult()
                .map(row -> new Backlog((Long) row[0], (Long) row[1], (Long) row[2]));
    }

    private static List<StoryArticle> storyArticles(List<ArticleRow> rows) {
        return rows.stream()
                .map(row -> new StoryArticle(
                        row.id,
                        row.outletId,
                        row.outletName,
                        row.textHash,
                        row.publishedOn,
                        row.storyOn,
                        row.statementsVersion))
                .toList();
    }
}
