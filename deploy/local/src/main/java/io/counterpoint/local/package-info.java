/** Runs the whole of Counterpoint on one machine: PostgreSQL, the services, and the seeds to look at. */
@NullMarked
package io.counterpoint.local;

import org.jspecify.annotations.NullMarked;
