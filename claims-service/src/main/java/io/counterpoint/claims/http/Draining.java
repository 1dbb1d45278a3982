package io.counterpoint.claims.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends clients elsewhere while the process is about to end ({@code quarkus.shutdown.delay}). Load balancers learn from
 * the readiness check that no new connection may come here, but nothing tells those who keep one open: so each answer
 * now says that it is the last on its connection, and the next request reaches another replica.
 */
@ApplicationScoped
class Draining {

    /** Before every other filter, so that refusals say it too. */
    private static final int FIRST = 10_000;

    private final AtomicBoolean draining = new AtomicBoolean();

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        draining.set(true);
    }

    void register(@Observes Filters filters) {
        filters.register(this::leave, FIRST);
    }

    private void leave(RoutingContext context) {
        if (draining.get()) {
            sendElsewhere(context.request());
        }
        context.next();
    }

    private static void sendElsewhere(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.connection().shutdown();
        } else {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }
}
