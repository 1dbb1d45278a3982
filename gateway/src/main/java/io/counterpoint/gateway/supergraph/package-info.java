/**
 * The composed supergraph, read once: which subgraph can answer which field of which type, by which keys, and the API
 * schema that clients see.
 */
@NullMarked
package io.counterpoint.gateway.supergraph;

import org.jspecify.annotations.NullMarked;
