package io.counterpoint.sources.storage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Units of work on the database. Each opens a session of its own, so that fields of one request which run side by side
 * can never meet in a session; the connection pool bounds how many run at once. Failures come out as
 * {@link io.counterpoint.sources.errors.ServiceException} where a client can do something about them.
 */
@ApplicationScoped
public class Database {

    private static final int RETRIES = 5;

    private final Mutiny.SessionFactory sessions;

    Database(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Runs statements that only read, one after the other on one connection. Never to be called within {@link #write}. */
    public <T extends @Nullable Object> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return inSession(work).onFailure().transform(DatabaseFailures::ofReading);
    }

    /**
     * Runs {@code work} in one transaction: all of it is committed when the result arrives, or none of it. A transaction
     * that lost against a concurrent one runs again from the start, so {@code work} must not have effects outside.
     */
    public <T extends @Nullable Object> Uni<T> write(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return inSession(session -> session.withTransaction(transaction -> work.apply(session)))
                .onFailure(DatabaseFailures::lostAgainstAnother)
                .retry()
                // Without delay: a timer would bring the next attempt back on a thread that sessions refuse.
                .atMost(RETRIES)
                .onFailure()
                .transform(DatabaseFailures::ofWriting);
    }

    private <T extends @Nullable Object> Uni<T> inSession(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return sessions.openStatelessSession()
                .chain(session ->
                        Uni.createFrom().deferred(() -> work.apply(session)).eventually(session::close));
    }
}
