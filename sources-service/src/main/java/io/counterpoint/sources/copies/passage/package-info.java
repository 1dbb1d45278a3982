/** Finds the passages two texts share: a pure function of their words, linear in their lengths. */
@NullMarked
package io.counterpoint.sources.copies.passage;

import org.jspecify.annotations.NullMarked;
