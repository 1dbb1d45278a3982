package io.counterpoint.gateway.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterpoint.gateway.execution.FederationEngine;
import io.counterpoint.gateway.limits.LimitsConfig;
import io.counterpoint.gateway.limits.OperationLimits;
import io.counterpoint.gateway.subgraph.SubgraphConfig;
import io.counterpoint.gateway.subgraph.Subgraphs;
import io.counterpoint.gateway.supergraph.Supergraph;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Knows what is served right now. */
@Singleton
public class Serving {

    private static final String BUNDLED = "supergraph.graphql";

    private final Vertx vertx;
    private final MeterRegistry registry;
    private final ServingConfig config;
    private final SubgraphConfig subgraphConfig;
    private final LimitsConfig limits;
    private volatile Served current;

    Serving(
            Vertx vertx,
            MeterRegistry registry,
            ServingConfig config,
            SubgraphConfig subgraphConfig,
            LimitsConfig limits) {
        this.vertx = vertx;
        this.registry = registry;
        this.config = config;
        this.subgraphConfig = subgraphConfig;
        this.limits = limits;
        this.current = build(read(config));
    }

    /** What requests that come now are answered with. */
    public Served current() {
        return current;
    }

    private static String read(ServingConfig config) {
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

    private Served build(String sdl) {
        Supergraph supergraph = Supergraph.parse(sdl);
        return new Served(
                supergraph, engine(supergraph), Subgraphs.of(supergraph, subgraphConfig, vertx, registry, null));
    }

    private FederationEngine engine(Supergraph supergraph) {
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
