package io.counterpoint.sources.identity;

import io.counterpoint.identity.access.AccessInstrumentation;
import io.counterpoint.identity.access.AccessPolicy;
import io.counterpoint.identity.access.Caller;
import io.counterpoint.identity.access.Callers;
import io.counterpoint.identity.access.IdentityGate;
import io.quarkus.arc.Unremovable;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the gate before the endpoint, and the table before every operation. */
@ApplicationScoped
class Access {

    /** The framework's own way to WebSockets comes before the endpoint. */
    private static final int BEFORE_EVERY_ENDPOINT = -150;

    void register(@Observes Router router, Vertx vertx, IdentityConfig config) {
        IdentityGate gate = new IdentityGate(new Callers(vertx, config));
        router.route("/graphql").order(BEFORE_EVERY_ENDPOINT).handler(gate::identify);
    }

    @Produces
    @Singleton
    @Unremovable // The GraphQL engine is not one of the beans.
    AccessInstrumentation instrumentation(IdentityConfig config) {
        return new AccessInstrumentation(
                new AccessPolicy(AccessTable.ENTRIES, config.anonymousReads()),
                // As the endpoint passes it on.
                context -> context.getOrDefault(Caller.KEY, Caller.NOBODY));
    }
}
