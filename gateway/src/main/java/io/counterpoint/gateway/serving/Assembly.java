package io.counterpoint.gateway.serving;

import io.counterpoint.gateway.execution.FederationEngine;
import io.counterpoint.gateway.limits.FieldCosts;
import io.counterpoint.gateway.limits.LimitsConfig;
import io.counterpoint.gateway.limits.OperationLimits;
import io.counterpoint.gateway.subgraph.SubgraphConfig;
import io.counterpoint.gateway.subgraph.Subgraphs;
import io.counterpoint.gateway.supergraph.Supergraph;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds, as configured, what answers over a supergraph. */
@Singleton
final class Assembly {

    private final Vertx vertx;
    private final MeterRegistry registry;
    private final ServingConfig config;
    private final SubgraphConfig subgraphs;
    private final LimitsConfig limits;

    Assembly(Vertx vertx, MeterRegistry registry, ServingConfig config, SubgraphConfig subgraphs, LimitsConfig limits) {
        this.vertx = vertx;
        this.registry = registry;
        this.config = config;
        this.subgraphs = subgraphs;
        this.limits = limits;
    }

    /**
     * Builds. Subgraphs that stay the same keep the connections that they have in {@code before}.
     *
     * @throws io.counterpoint.gateway.supergraph.InvalidSupergraphException when the text is no supergraph
     * @throws IllegalArgumentException when a subgraph cannot be asked as configured
     */
    Served build(String sdl, @Nullable Served before) {
        Supergraph supergraph = Supergraph.parse(sdl);
        Subgraphs asked =
                Subgraphs.of(supergraph, subgraphs, vertx, registry, before == null ? null : before.subgraphs());
        FieldCosts costs = FieldCosts.of(supergraph.apiSchema(), sdl, limits.fields());
        return new Served(sdl, supergraph, engine(supergraph, costs), asked);
    }

    private FederationEngine engine(Supergraph supergraph, FieldCosts costs) {
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
                supergraph,
                settings,
                List.of(new OperationLimits(supergraph.apiSchema(), amounts, costs, limits.introspection())));
    }
}
