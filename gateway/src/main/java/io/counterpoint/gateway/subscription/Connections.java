package io.counterpoint.gateway.subscription;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The clients' open WebSockets and event streams. */
@Singleton
class Connections {

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final SubscriptionConfig config;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    Connections(SubscriptionConfig config) {
        this.config = config;
    }

    /** A connection that can be ended from here. */
    interface Connection {

        /** Completes all that runs, and closes the connection. May be called from any thread. */
        Future<Void> goAway();
    }

    /** Whether another connection may be opened. */
    boolean hasRoom() {
        return !closing && open.size() < config.connections();
    }

    /** What to tell those for whom there is no room. */
    String limitMessage() {
        return closing
                ? "The router is shutting down"
                : "There are " + config.connections() + " connections already, as many as are allowed";
    }

    void opened(Connection connection) {
        open.add(connection);
    }

    void closed(Connection connection) {
        open.remove(connection);
    }

    int size() {
        return open.size();
    }

    /** Lets every client know that nothing more comes, while the server still runs. */
    void goAway(@Observes ShutdownEvent stop) throws InterruptedException {
        closing = true;
        List<Future<Void>> farewells = open.stream().map(Connection::goAway).toList();
        try {
            Future.all(farewells)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
            // Clients that do not listen are cut off with the server.
        }
    }
}
