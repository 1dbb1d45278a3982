package io.counterpoint.gateway.serving;

import io.counterpoint.gateway.execution.FederationEngine;
import io.counterpoint.gateway.subgraph.Subgraphs;
import io.counterpoint.gateway.supergraph.Supergraph;

/**
 * One supergraph with all that answers over it. A request takes the one that is current when it comes, and keeps it to
 * its end.
 *
 * @param sdl the supergraph as written
 */
public record Served(String sdl, Supergraph supergraph, FederationEngine engine, Subgraphs subgraphs) {}
