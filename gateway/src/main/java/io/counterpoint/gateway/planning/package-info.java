/**
 * Turns an operation into a plan: which subgraph is asked what, in which order, and how the answer is put together. Pure
 * functions of the supergraph and the operation.
 */
@NullMarked
package io.counterpoint.gateway.planning;

import org.jspecify.annotations.NullMarked;
