/**
 * Runs plans: asks subgraphs as soon as their questions are complete, merges what they answer, and writes what the
 * client asked for. Knows subgraphs only as {@link io.counterpoint.gateway.execution.SubgraphClient}.
 */
@NullMarked
package io.counterpoint.gateway.execution;

import org.jspecify.annotations.NullMarked;
