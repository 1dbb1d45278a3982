/** Runs Counterpoint on one machine. */
@NullMarked
package io.counterpoint.local;

import org.jspecify.annotations.NullMarked;
