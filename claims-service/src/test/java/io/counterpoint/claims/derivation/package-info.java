/** Tests of derivation. */
@NullMarked
package io.counterpoint.claims.derivation;

import org.jspecify.annotations.NullMarked;
