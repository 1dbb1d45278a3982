package io.counterpoint.claims.derivation;

import io.counterpoint.claims.feed.Follower;
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

    PipelineDriver(Follower follower, Reading reading, Comparing comparing) {
        this.follower = follower;
        this.reading = reading;
        this.comparing = comparing;
    }

    /** Follows, reads and compares until nothing is left. */
    public void settle() {
        follow();
        read();
        compare();
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
