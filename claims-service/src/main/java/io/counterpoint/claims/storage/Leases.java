package io.counterpoint.claims.storage;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Work that one replica does at a time: whoever holds the lease does it, and loses it when it stops renewing. */
@ApplicationScoped
public class Leases {
    private static final Logger LOG = Logger.getLogger(Leases.class);

    private final Database database;
    private final UUID holder = UUID.randomUUID();

    Leases(Database database) {
        this.database = database;
    }

    /** Takes or renews a lease; false while another replica holds it. */
    public Uni<Boolean> acquire(String name, Duration duration) {
        return database.writing(session -> session.createNativeQuery("""
                                insert into lease (name, holder, expires_at)
                                values (:name, :holder, now() + make_interval(secs => :seconds))
                                on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at
                                where lease.holder = excluded.holder or lease.expires_at < now()""")
                        .setParameter("name", name)
                        .setParameter("holder", holder)
                        .setParameter("seconds", (double) duration.toSeconds())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** Keeps the lease until the end of the transaction; false when another replica has taken it meanwhile. */
    public Uni<Boolean> hold(Mutiny.StatelessSession session, String name) {
        return session.createNativeQuery(
                        "select name from lease where name = :name and holder = :holder for update", String.class)
                .setParameter("name", name)
                .setParameter("holder", holder)
                .getSingleResultOrNull()
                .map(held -> held != null);
    }

    /** Lets other replicas go on at once, rather than when the leases run out. */
    void release(@Observes ShutdownEvent stop) {
        try {
            database.writing(session -> session.createNativeQuery("delete from lease where holder = :holder")
                            .setParameter("holder", holder)
                            .executeUpdate())
                    .await()
                    .atMost(Duration.ofSeconds(2));
        } catch (RuntimeException e) {
            LOG.debug("Leases could not be released; they run out by themselves.", e);
        }
    }
}
