package io.counterpoint.sources.copies;

import io.counterpoint.observability.Spans;
import io.counterpoint.sources.storage.Database;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds the copies of articles that were added or revised. Replicas share the work, each taking an article that no other
 * has taken; one that stops on the way loses its article to the others when the lease runs out, and what it did is done
 * again with the same result. An article's fingerprints are committed before others are looked for: so of two that are
 * matched at once, at least the later one finds the earlier.
 */
@ApplicationScoped
class Matching {

    private static final Logger LOG = Logger.getLogger(Matching.class);

    private final Vertx vertx;
    private final Database database;
    private final TaskStore tasks;
    private final FingerprintStore fingerprints;
    private final CopyStore copies;
    private final CopyConfig config;
    private final CopyMeters meters;
    private final Spans spans;

    Matching(
            Vertx vertx,
            Database database,
            TaskStore tasks,
            FingerprintStore fingerprints,
            CopyStore copies,
            CopyConfig config,
            CopyMeters meters,
            Spans spans) {
        this.vertx = vertx;
        this.database = database;
        this.tasks = tasks;
        this.fingerprints = fingerprints;
        this.copies = copies;
        this.config = config;
        this.meters = meters;
        this.spans = spans;
    }

    /** Matches one article; answers whether there was one. */
    Uni<Boolean> step() {
        return database.<@Nullable Task>write(
                        session -> tasks.follow(session).chain(() -> tasks.take(session, config.lease())))
                .chain(task -> task == null
                        ? Uni.createFrom().item(false)
                        : match(task).replaceWith(true));
    }

    /** An article that cannot be matched is tried again when its lease runs out, and holds up no other. */
    private Uni<Void> match(Task task) {
        return spans.around("match copies", () -> meters.timed(() -> findAndStore(task)))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        failure,
                        "Copies of article %s, revision %d, could not be found at attempt %d; tried again later.",
                        task.articleId(),
                        task.revision(),
                        task.attempts()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> findAndStore(Task task) {
        return database.read(session -> fingerprints.text(session, task))
                .chain(text -> prepare(task, text))
                .chain(this::compareAll)
                .chain(found -> store(task, found));
    }

    private Uni<PreparedText> prepare(Task task, ReadText text) {
        return vertx.executeBlocking(() -> new PreparedText(text), false)
                .call(prepared -> vertx.executeBlocking(prepared::fingerprints, false)
                        .chain(sample -> database.write(session -> tasks.lock(session, task)
                                .chain(mine -> mine
                                        ? fingerprints.replace(session, text, sample)
                                        : Uni.createFrom().voidItem()))));
    }

    /** One by one, so that no more than two texts are held at once. */
    private Uni<List<FoundCopy>> compareAll(PreparedText prepared) {
        return database.read(session ->
                        fingerprints.candidates(session, prepared.text(), config.windowDays(), config.maxCandidates()))
                .onItem()
                .transformToMulti(candidates -> Multi.createFrom().iterable(candidates))
                .onItem()
                .transformToUniAndConcatenate(candidate -> compare(prepared, candidate))
                .onItem()
                .<FoundCopy>disjoint()
                .collect()
                .asList();
    }

    private Uni<List<FoundCopy>> compare(PreparedText prepared, UUID candidate) {
        return database.read(session -> fingerprints.newest(session, candidate))
                .chain(other -> vertx.executeBlocking(() -> prepared.sharedWith(other), false));
    }

    private Uni<Void> store(Task task, List<FoundCopy> found) {
        return database.write(session -> tasks.lock(session, task)
                .chain(mine -> mine
                        ? copies.deleteOlder(session, task)
                                .chain(() -> copies.upsert(session, found))
                                .chain(() -> tasks.done(session, task))
                        : Uni.createFrom().voidItem()));
    }
}
