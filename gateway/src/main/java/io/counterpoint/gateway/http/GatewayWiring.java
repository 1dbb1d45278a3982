package io.counterpoint.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterpoint.gateway.execution.FederationEngine;
import io.counterpoint.gateway.limits.LimitsConfig;
import io.counterpoint.gateway.limits.OperationLimits;
import io.counterpoint.gateway.supergraph.Supergraph;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Builds the router from its configuration. */
final class GatewayWiring {

    private static final String BUNDLED = "supergraph.graphql";

    @Produces
    @Singleton
    Supergraph supergraph(GatewayConfig config) {
        return Supergraph.parse(read(config));
    }

    private static String read(GatewayConfig config) {
        String place = config.supergraph().orElse("the bundled " + BUNDLED);
        try {
            if (config.supergraph().isPresent()) {
                return Files.readString(Path.of(place));
            }
            try (InputStream bundled =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream(BUNDLED)) {
                if (bundled == null) {
                    throw new IOException("it is not there");
                }
                return new String(bundled.readAllBytes(), UTF_8);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The supergraph cannot be read from " + place + ": " + e.getMessage(), e);
        }
    }

    @Produces
    @Singleton
    FederationEngine engine(Supergraph supergraph, GatewayConfig config, LimitsConfig limits) {
        var settings = new FederationEngine.Settings(
                limits.tokens(),
                limits.characters(),
                limits.planningSteps(),
                config.planCache(),
                limits.responseBytes(),
                limits.errors(),
                config.subgraphMessages());
        var amounts = new OperationLimits.Amounts(
                limits.depth(), limits.aliases(), limits.rootFields(), limits.cost(), limits.assumedListSize());
        return new FederationEngine(
                supergraph, settings, List.of(new OperationLimits(supergraph.apiSchema(), amounts)));
    }
}
