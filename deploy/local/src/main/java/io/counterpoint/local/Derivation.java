package io.counterpoint.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;

/** How far claims-service has come with reading the articles that sources-service holds. */
public final class Derivation {

    private static final String PROGRESS = "{ progress { upToDate } }";

    private final GraphQl gateway;

    public Derivation(GraphQl gateway) {
        this.gateway = gateway;
    }

    /** Whether every article that was there when asked has been read, under the parties that are known. */
    public boolean isComplete() throws IOException, InterruptedException {
        JsonNode progress = gateway.ask(PROGRESS, Map.of()).path("progress");
        return progress.path("upToDate").asBoolean();
    }
}
