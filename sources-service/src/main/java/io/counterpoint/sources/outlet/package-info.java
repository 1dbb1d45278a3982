/** Outlets: who publishes. */
@NullMarked
package io.counterpoint.sources.outlet;

import org.jspecify.annotations.NullMarked;
