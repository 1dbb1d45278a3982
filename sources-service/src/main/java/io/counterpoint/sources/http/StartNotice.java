package io.counterpoint.sources.http;

import io.counterpoint.sources.identity.IdentityConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says at start where the service listens, and whom it believes. */
@ApplicationScoped
class StartNotice {

    private static final Logger LOG = Logger.getLogger(StartNotice.class);

    private final String host;
    private final IdentityConfig identity;

    StartNotice(@ConfigProperty(name = "quarkus.http.host") String host, IdentityConfig identity) {
        this.host = host;
        this.identity = identity;
    }

    void say(@Observes StartupEvent started) {
        LOG.infof(
                "Listening on %s. Tokens are accepted from %s for %s; whoever has none %s.",
                host,
                identity.issuer(),
                identity.audience(),
                identity.anonymousReads() ? "may read" : "may do nothing");
    }
}
