/** The federation router: one GraphQL API over the subgraphs that a supergraph names. */
@NullMarked
package io.counterpoint.gateway;

import org.jspecify.annotations.NullMarked;
