package io.counterpoint.sources.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
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

    void say(@Observes StartupEvent started) {
        if (isLoopback()) {
            LOG.infof(
                    "Listening on %s only: no identity is checked yet, so whoever can reach this address may write.",
                    host);
        } else {
            LOG.warnf(
                    "Listening on %s, beyond this machine, though no identity is checked yet: whoever can reach this"
                            + " address may write. Set quarkus.http.host=127.0.0.1 to close it.",
                    host);
        }
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
