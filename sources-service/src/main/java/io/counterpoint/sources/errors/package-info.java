/** The one way failures reach a client: a code from a small documented set, and a sentence. */
@NullMarked
package io.counterpoint.sources.errors;

import org.jspecify.annotations.NullMarked;
