package io.counterpoint.sources.copies;

import io.counterpoint.observability.database.Schema;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Sets the matching going, over and over. */
@ApplicationScoped
class MatchingSchedule {

    private static final Logger LOG = Logger.getLogger(MatchingSchedule.class);

    private final Matching matching;
    private final Schema schema;

    MatchingSchedule(Matching matching, Schema schema) {
        this.matching = matching;
        this.schema = schema;
    }

    /** Matches articles until none is left. What fails, a database that is down above all, is tried again. */
    @Scheduled(
            identity = "copies",
            every = "${counterpoint.copies.interval:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> matchAll() {
        return schema.ifComplete(this::untilDone)
                .onFailure()
                .invoke(failure -> LOG.warnf("Finding copies failed; trying again: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> untilDone() {
        return Multi.createBy()
                .repeating()
                .uni(matching::step)
                .whilst(Boolean::booleanValue)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
