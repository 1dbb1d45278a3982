/** Tests of what makes two wordings alike. */
@NullMarked
package io.counterpoint.claims.similarity;

import org.jspecify.annotations.NullMarked;
