/**
 * Operations whose results come one after the other: over a WebSocket with graphql-transport-ws, or as server-sent
 * events. Each subscription listens to one subgraph, and each event is answered like a query.
 */
@NullMarked
package io.counterpoint.gateway.subscription;

import org.jspecify.annotations.NullMarked;
