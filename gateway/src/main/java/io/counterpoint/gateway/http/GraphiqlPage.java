package io.counterpoint.gateway.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Leads {@code /graphiql} to the page for developers, which is served with everything it loads, unless it is closed. */
@ApplicationScoped
class GraphiqlPage {

    /** Before the files themselves are served. */
    private static final int FIRST = -1000;

    private final boolean isOpen;

    GraphiqlPage(HttpConfig config) {
        this.isOpen = config.graphiql();
    }

    void register(@Observes Router router) {
        if (isOpen) {
            // A path route would match the page itself as well, with its slash.
            router.getWithRegex("/graphiql")
                    .handler(context -> context.response()
                            .setStatusCode(302)
                            .putHeader("location", "/graphiql/")
                            .end());
        } else {
            router.routeWithRegex("/(graphiql|graphql-ui)(/.*)?")
                    .order(FIRST)
                    .handler(context -> context.response().setStatusCode(404).end());
        }
    }
}
