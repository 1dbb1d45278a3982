package io.counterpoint.claims.storage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Opens a session for each unit of work. Sessions are never shared: sibling fields of one request run at the same time,
 * and a session kept in the request's context would be used, and closed, by both.
 */
@ApplicationScoped
public class Database {
    private final Mutiny.SessionFactory factory;

    Database(Mutiny.SessionFactory factory) {
        this.factory = factory;
    }

    /** Reads in a session of its own. It holds a connection of the pool until the work ends. */
    public <T extends @Nullable Object> Uni<T> reading(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return factory.openStatelessSession()
                .chain(session ->
                        Uni.createFrom().deferred(() -> work.apply(session)).eventually(session::close));
    }

    /** Reads and writes in one transaction, rolled back when the work fails. */
    public <T extends @Nullable Object> Uni<T> writing(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return reading(session -> session.withTransaction(transaction -> work.apply(session)));
    }
}
