/**
 * Finds who says what in an article: a pure, versioned function from a text and a directory of known parties to
 * attributed statements. No framework, no I/O, no clock.
 *
 * <p>{@link io.counterpoint.claims.extraction.Extractor} is the only way in; the sub-packages are its workings and
 * nobody else's.
 */
@NullMarked
package io.counterpoint.claims.extraction;

import org.jspecify.annotations.NullMarked;
