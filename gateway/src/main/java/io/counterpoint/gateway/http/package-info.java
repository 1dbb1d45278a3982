/** The router on the network: GraphQL over HTTP towards clients and subgraphs, health, and GraphiQL for developers. */
@NullMarked
package io.counterpoint.gateway.http;

import org.jspecify.annotations.NullMarked;
