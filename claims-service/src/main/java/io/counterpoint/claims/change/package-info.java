/** Tells which claims change, to whoever wants to hear of it. */
@NullMarked
package io.counterpoint.claims.change;

import org.jspecify.annotations.NullMarked;
