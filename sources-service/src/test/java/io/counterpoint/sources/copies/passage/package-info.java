/** Tests of shared passages. */
@NullMarked
package io.counterpoint.sources.copies.passage;

import org.jspecify.annotations.NullMarked;
