package io.counterpoint.claims.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says at start who can reach the service. */
@ApplicationScoped
class StartNotice {
    private static final Logger LOG = Logger.getLogger(StartNotice.class);

    private final String host;

    StartNotice(@ConfigProperty(name = "quarkus.http.host") String host) {
        this.host = host;
    }

    void say(@Observes StartupEvent start) {
        if (host.equals("127.0.0.1") || host.equals("localhost") || host.equals("::1")) {
            LOG.infof("Listening on %s only: requests from this machine are trusted, identity is not checked.", host);
        } else {
            LOG.warnf(
                    "Listening on %s, but identity is not checked: whoever reaches this address can change data.",
                    host);
        }
    }
}
