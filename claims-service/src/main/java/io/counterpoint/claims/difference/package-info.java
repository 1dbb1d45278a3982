/** Renderings of one utterance laid side by side. */
@NullMarked
package io.counterpoint.claims.difference;

import org.jspecify.annotations.NullMarked;
