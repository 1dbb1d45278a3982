/** The acts of speaking behind statements. */
@NullMarked
package io.counterpoint.claims.utterance;

import org.jspecify.annotations.NullMarked;
