/** In what renderings of one utterance disagree. */
@NullMarked
package io.counterpoint.claims.discrepancy;

import org.jspecify.annotations.NullMarked;
