package io.counterpoint.gateway.serving;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** Says at start what is served. Loading the supergraph here fails early. */
@Singleton
class StartNotice {

    private static final System.Logger LOG = System.getLogger(StartNotice.class.getName());

    void say(@Observes StartupEvent start, Serving serving) {
        Served served = serving.current();
        String graphs = served.subgraphs().addresses().entrySet().stream()
                .map(address -> address.getKey() + " at " + address.getValue())
                .collect(Collectors.joining(", "));
        LOG.log(
                System.Logger.Level.INFO,
                "The supergraph has " + served.supergraph().types().size() + " composite types over " + graphs + ".");
    }
}
