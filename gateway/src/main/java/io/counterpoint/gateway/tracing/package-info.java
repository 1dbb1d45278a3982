/** What identifies a request in logs and traces, here and in the subgraphs. */
@NullMarked
package io.counterpoint.gateway.tracing;

import org.jspecify.annotations.NullMarked;
