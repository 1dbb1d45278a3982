package io.counterpoint.gateway.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Leads {@code /graphiql} to the page for developers, which is served with everything it loads. */
@ApplicationScoped
class GraphiqlPage {

    void register(@Observes Router router) {
        // A path route would match the page itself as well, with its slash.
        router.getWithRegex("/graphiql")
                .handler(context -> context.response()
                        .setStatusCode(302)
                        .putHeader("location", "/graphiql/")
                        .end());
    }
}
