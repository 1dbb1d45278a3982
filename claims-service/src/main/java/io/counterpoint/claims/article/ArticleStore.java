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
    private static final String STORY_ARTICLES = """
            select a.id, a.outlet_id, a.outlet_name, a.text_hash, a.published_on, a.story_on,
                array_to_string(a.topic, ' '), a.statements_version
            from article a""";

    private static final String MOST_ALIKE = " and a.id <> :like order by cardinality(array(select unnest(a.topic)"
            + " intersect select unnest(o.topic) from article o where o.id = :like)) desc, a.id";

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
     * Takes articles whose statements are older than this version, and keeps other replicas off them for a while. The
     * longer the row of failures, the longer the while.
     */
    public Uni<List<ArticleText>> takeForDerivation(
            Mutiny.StatelessSession session, int version, int limit, Duration lease) {
        return session.createNativeQuery("""
                        update article set attempts = attempts + 1,
                            due_at = now() + make_interval(secs => :lease * power(2, least(attempts, 7)))
                        where id in (
                            select id from article
                            where derived_version < :version and due_at <= now()
                            order by derived_version, derived_directory, id limit :limit for update skip locked)
                        returning id, outlet_id, revision, text, text_hash, segments, published_on, attempts""", Object[].class)
                .setParameter("lease", (double) lease.toSeconds())
                .setParameter("version", version)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(ArticleStore::text).toList());
    }

    /** Locks an article at a revision; false when that is no longer its current one. */
    public Uni<Boolean> lock(Mutiny.StatelessSession session, UUID id, int revision) {
        return session.createNativeQuery("select revision from article where id = :id for update", Integer.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(current -> current != null && current == revision);
    }

    /**
     * Notes that the statements of a locked article are those of these versions; matching is due again. The article stays
     * due itself where one of its words has changed its meaning in a later version of the directory.
     *
     * @param words of the text, see {@code NameWords}
     * @param topic the stems of the words that tell what it is about
     */
    public Uni<Void> derived(
            Mutiny.StatelessSession session,
            UUID id,
            int version,
            long directory,
            Collection<String> words,
            List<String> topic) {
        return session.createNativeQuery("""
                        update article set derived_directory = :directory, words = string_to_array(:words, ' '),
                            topic = string_to_array(:topic, ' '),
                            derived_version = case when exists (select 1 from directory_change_words w
                                where w.version > :directory and string_to_array(:words, ' ') @> w.words)
                                then 0 else :version end,
                            statements_version = statements_version + 1, match_due_at = now(), match_attempts = 0,
                            attempts = 0, due_at = now(), error = null
                        where id = :id""")
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("directory", directory)
                .setParameter("words", String.join(" ", words))
                .setParameter("topic", String.join(" ", topic))
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Lets articles be read again that hold words which a version of the directory gives another meaning.
     *
     * @return how many were found; none when there are no more
     */
    public Uni<Integer> markChanged(Mutiny.StatelessSession session, long directory, int limit) {
        return session.createNativeQuery("""
                        update article set derived_version = 0, attempts = 0, due_at = now(), error = null
                        where id in (
                            select b.id from article b where b.id in (
                                select a.id from directory_change_words w join article a on a.words @> w.words
                                where w.version = :directory and a.derived_version > 0
                                    and a.derived_directory < :directory limit :limit)
                            order by b.id for update)""")
                .setParameter("directory", directory)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** Lets all articles be read again. */
    public Uni<Void> readAgain(Mutiny.StatelessSession session) {
        return session.createNativeQuery("update article set derived_version = 0 where derived_version > 0")
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Lets the statements of articles be compared again; whoever is at it now starts anew. Locks in a fixed order. */
    public Uni<Void> compareAgain(Mutiny.StatelessSession session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        with locked as (select id from article where id in (:ids) order by id for update)
                        update article set statements_version = statements_version + 1, match_due_at = now(),
                            match_attempts = 0
                        where id in (select id from locked)""")
                .setParameter("ids", ids)
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
        return session.createNativeQuery(STORY_ARTICLES + """
                         where a.matched_version < a.statements_version and a.match_due_at <= now()
                        order by a.match_due_at, a.id limit :limit""", Object[].class)
                .setParameter("limit", limit)
                .getResultList()
                .map(ArticleStore::storyArticles);
    }

    /**
     * The articles of some days; where there are too many, those that have most words in common with one of them.
     *
     * @param like the one
     */
    public Uni<List<StoryArticle>> ofDays(
            Mutiny.StatelessSession session, LocalDate from, LocalDate to, UUID like, int limit) {
        return session.createNativeQuery(
                        "select count(*) from article where story_on between :from and :to", Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult()
                .chain(count -> session.createNativeQuery(
                                STORY_ARTICLES + " where a.story_on between :from and :to"
                                        + (count > limit ? MOST_ALIKE : " and a.id is distinct from :like")
                                        + " limit :limit",
                                Object[].class)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("like", like)
                        .setParameter("limit", limit)
                        .getResultList())
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
    public Uni<Backlog> backlog(Mutiny.StatelessSession session, int version) {
        return session.createNativeQuery("""
                        select
                            (select count(*) from article where derived_version < :version and error is null),
                            (select count(*) from article where matched_version < statements_version
                                and match_error is null),
                            (select count(*) from article where error is not null or match_error is not null),
                            (select count(*) from directory_change where applied_at is null)""", Object[].class)
                .setParameter("version", version)
                .getSingleResult()
                .map(row -> new Backlog((Long) row[0], (Long) row[1], (Long) row[2], (Long) row[3]));
    }

    private static ArticleText text(Object[] row) {
        return new ArticleText(
                (UUID) row[0],
                (UUID) row[1],
                ((Number) row[2]).intValue(),
                (String) row[3],
                (String) row[4],
                SegmentText.read((String) row[5]),
                (LocalDate) row[6],
                ((Number) row[7]).intValue());
    }

    private static List<StoryArticle> storyArticles(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new StoryArticle(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        (LocalDate) row[4],
                        (LocalDate) row[5],
                        ((String) row[6]).isEmpty() ? List.of() : List.of(((String) row[6]).split(" ", -1)),
                        ((Number) row[7]).intValue()))
                .toList();
    }
}
