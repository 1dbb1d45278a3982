/** Copies: articles that share passages. Found in the background, never in the way of the intake. */
@NullMarked
package io.counterpoint.sources.copies;

import org.jspecify.annotations.NullMarked;
