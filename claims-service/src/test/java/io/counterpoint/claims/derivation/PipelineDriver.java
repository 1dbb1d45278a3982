package io.counterpoint.claims.derivation;

import io.counterpoint.claims.feed.Follower;
import io.counterpoint.claims.storage.Database;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Drives the pipeline by hand. */
@ApplicationScoped
public class PipelineDriver {
    private final Follower follower;
    private final Reading reading;
    private final Comparing comparing;
    private final Database database;

    PipelineDriver(Follower follower, Reading reading, Comparing comparing, Database database) {
        this.follower = follower;
        this.reading = reading;
        this.comparing = comparing;
        this.database = database;
    }

    /** Follows, reads and compares until nothing is left. */
    public void settle() {
        follow();
        read();
        compare();
    }

    /** What a raised version of the extractor or of matching leads to. */
    public void readAllAgain() {
        await(() -> database.writing(
                session -> session.createNativeQuery("update article set derived_version = derived_version - 1")
                        .executeUpdate()));
        settle();
    }

    /** Follows the feed to its end. */
    public void follow() {
        repeat(follower::step);
    }

    /** Reads all articles that are due. */
    public void read() {
        repeat(reading::step);
    }

    /** Compares all articles that are due. */
    public void compare() {
        repeat(comparing::step);
    }

    private static void repeat(Supplier<Uni<Boolean>> step) {
        for (int i = 0; i < 1000; i++) {
            if (!await(step)) {
                return;
            }
        }
        throw new AssertionError("There is no end to it.");
    }

    /** Runs on an event loop, as in service, and waits. */
    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
