package io.counterpoint.local;

import java.util.Locale;

/** The three services, in the order in which one needs the other. */
public enum ServiceKind {
    SOURCES("sources-service", 8081),
    CLAIMS("claims-service", 8082),
    GATEWAY("gateway", 8080);

    private final String folder;
    private final int defaultPort;

    ServiceKind(String folder, int defaultPort) {
        this.folder = folder;
        this.defaultPort = defaultPort;
    }

    /** The folder of the module, which is also the name that people see. */
    public String folder() {
        return folder;
    }

    int defaultPort() {
        return defaultPort;
    }

    String portSetting() {
        return "COUNTERPOINT_" + name().toUpperCase(Locale.ROOT) + "_PORT";
    }
}
