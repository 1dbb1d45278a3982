package io.counterpoint.sources.copies;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The statements on tables {@code copy_progress} and {@code copy_task}: what is left to do, and who is at it. */
@ApplicationScoped
class TaskStore {

    /** How many changes are followed at once. */
    private static final int CHANGES = 500;
    /** The longest an article is put off after failures. */
    private static final Duration LONGEST_LEASE = Duration.ofHours(1);

    // Another replica that is at it leaves nothing to do: then position is null, and so is every comparison with it.
    private static final String FOLLOW = """
            with progress as (
                select position from copy_progress for update skip locked
            ), followed as (
                select position, article_id, revision from article_change
                where position > (select position from progress) order by position limit :most
            ), tasks as (
                insert into copy_task (article_id, revision)
                select article_id, max(revision) from followed group by article_id order by article_id
                on conflict (article_id) do update set
                    revision = greatest(copy_task.revision, excluded.revision), attempts = 0, due_at = now()
            )
            update copy_progress set position = (select max(position) from followed)
            where exists (select 1 from followed)""";

    private static final String TAKE = """
            with due as (
                select article_id from copy_task where due_at <= now() order by due_at limit 1 for update skip locked
            ), taken as (
                update copy_task t set
                    attempts = t.attempts + 1,
                    due_at = now() + make_interval(secs => least(:lease * power(2, least(t.attempts, 20)), :longest))
                from due d
                where t.article_id = d.article_id
                returning t.article_id, t.revision, t.attempts
            )
            select article_id, revision, attempts from taken""";

    private static final String WAITING = """
            select (select count(*) from copy_task)
                + (select count(*) from article_change where position > (select position from copy_progress))""";

    TaskStore() {}

    /** Notes the articles that were added or revised since the last call, as far as no other replica does. */
    Uni<Void> follow(Mutiny.StatelessSession session) {
        return session.createNativeQuery(FOLLOW)
                .setParameter("most", CHANGES)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Takes the revision that has been due longest, which is due again after the lease; null when none is due. */
    Uni<@Nullable Task> take(Mutiny.StatelessSession session, Duration lease) {
        return session.createNativeQuery(TAKE, Tuple.class)
                .setParameter("lease", (double) lease.toSeconds())
                .setParameter("longest", (double) LONGEST_LEASE.toSeconds())
                .getResultList()
                .map(rows -> rows.isEmpty() ? null : task(rows.getFirst()));
    }

    /** Locks a task to the end of the transaction; false when it is done, or the article has been revised. */
    Uni<Boolean> lock(Mutiny.StatelessSession session, Task task) {
        return session.createNativeQuery(
                        "select revision from copy_task where article_id = :id and revision = :revision for update",
                        Integer.class)
                .setParameter("id", task.articleId())
                .setParameter("revision", task.revision())
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    /** Ends a task. */
    Uni<Void> done(Mutiny.StatelessSession session, Task task) {
        return session.createNativeQuery("delete from copy_task where article_id = :id and revision = :revision")
                .setParameter("id", task.articleId())
                .setParameter("revision", task.revision())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** How many changes and articles are still to be dealt with. */
    Uni<Long> waiting(Mutiny.StatelessSession session) {
        return session.createNativeQuery(WAITING, Long.class).getSingleResult();
    }

    private static Task task(Tuple row) {
        return new Task(
                row.get("article_id", UUID.class),
                row.get("revision", Integer.class),
                row.get("attempts", Integer.class));
    }
}
