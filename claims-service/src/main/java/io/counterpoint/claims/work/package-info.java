/** Work that takes processor time, away from the event loop. */
@NullMarked
package io.counterpoint.claims.work;

import org.jspecify.annotations.NullMarked;
