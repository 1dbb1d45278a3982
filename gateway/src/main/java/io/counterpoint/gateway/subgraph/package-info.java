/** Asks the subgraphs over HTTP: each within its time, over a bounded number of connections. */
@NullMarked
package io.counterpoint.gateway.subgraph;

import org.jspecify.annotations.NullMarked;
