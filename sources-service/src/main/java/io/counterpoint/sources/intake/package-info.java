/** Takes articles in: validates, recognises what is already there, and records what changed. */
@NullMarked
package io.counterpoint.sources.intake;

import org.jspecify.annotations.NullMarked;
