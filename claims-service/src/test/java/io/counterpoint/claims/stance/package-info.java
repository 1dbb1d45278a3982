/** Tests of stance. */
@NullMarked
package io.counterpoint.claims.stance;

import org.jspecify.annotations.NullMarked;
