/** What is served right now: one supergraph, the engine that answers over it, and its subgraphs. */
@NullMarked
package io.counterpoint.gateway.serving;

import org.jspecify.annotations.NullMarked;
