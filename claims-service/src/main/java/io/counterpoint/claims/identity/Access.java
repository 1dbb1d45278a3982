package io.counterpoint.claims.identity;

import graphql.GraphQLContext;
import io.counterpoint.identity.access.AccessInstrumentation;
import io.counterpoint.identity.access.AccessPolicy;
import io.counterpoint.identity.access.Callers;
import io.counterpoint.identity.access.IdentityGate;
import io.quarkus.arc.Unremovable;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Puts the gate before the endpoint, and the table before every operation. */
@ApplicationScoped
class Access {

    /** The framework's own way to WebSockets comes before the endpoint. */
    private static final int BEFORE_EVERY_ENDPOINT = -150;

    /** Where the framework puts the headers of a request, or of the one that opened a WebSocket. */
    private static final String HEADERS = "httpHeaders";

    void register(@Observes Router router, Callers callers) {
        router.route("/graphql").order(BEFORE_EVERY_ENDPOINT).handler(new IdentityGate(callers)::identify);
    }

    @Produces
    @Singleton
    Callers callers(Vertx vertx, IdentityConfig config) {
        return new Callers(vertx, config);
    }

    @Produces
    @Singleton
    @Unremovable // The GraphQL engine is not one of the beans.
    AccessInstrumentation instrumentation(Callers callers, IdentityConfig config) {
        return new AccessInstrumentation(
                new AccessPolicy(AccessTable.ENTRIES, config.anonymousReads()),
                context -> callers.now(headers(context)));
    }

    private static Map<String, List<String>> headers(GraphQLContext context) {
        return context.getOrDefault(HEADERS, Map.of());
    }
}
