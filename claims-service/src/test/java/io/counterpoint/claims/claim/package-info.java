/** Tests of claim. */
@NullMarked
package io.counterpoint.claims.claim;

import org.jspecify.annotations.NullMarked;
