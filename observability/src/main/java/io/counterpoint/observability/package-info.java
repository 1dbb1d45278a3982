/** What a subgraph tells of itself: marks in its log, spans and figures of GraphQL operations and of work in the background. */
@NullMarked
package io.counterpoint.observability;

import org.jspecify.annotations.NullMarked;
