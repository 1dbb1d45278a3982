package io.counterpoint.claims.derivation;

import io.counterpoint.claims.feed.Follower;
import io.counterpoint.observability.database.Schema;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Sets the work going, over and over: following the feed, reading articles, comparing them. */
@ApplicationScoped
class Pipeline {
    private static final Logger LOG = Logger.getLogger(Pipeline.class);

    private final Follower follower;
    private final Reading reading;
    private final Comparing comparing;
    private final Schema schema;

    Pipeline(Follower follower, Reading reading, Comparing comparing, Schema schema) {
        this.follower = follower;
        this.reading = reading;
        this.comparing = comparing;
        this.schema = schema;
    }

    @Scheduled(
            identity = "follow",
            every = "${counterpoint.feed.poll-interval:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return logged("Following the feed", follower::follow);
    }

    @Scheduled(
            identity = "read",
            every = "${counterpoint.derivation.interval:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> read() {
        return untilDone("Reading articles", reading::step);
    }

    @Scheduled(
            identity = "compare",
            every = "${counterpoint.derivation.interval:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> compare() {
        return untilDone("Comparing articles", comparing::step);
    }

    /** Repeats a step while it finds something to do. */
    private Uni<Void> untilDone(String what, Supplier<Uni<? extends Boolean>> step) {
        return logged(
                what,
                () -> Multi.createBy()
                        .repeating()
                        .uni(step)
                        .whilst(Boolean::booleanValue)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** Does nothing before the schema is there. What fails, a database that is down above all, is tried again. */
    private Uni<Void> logged(String what, Supplier<Uni<Void>> work) {
        return schema.ifComplete(work)
                .onFailure()
                .invoke(failure -> LOG.warnf("%s failed; trying again: %s", what, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
