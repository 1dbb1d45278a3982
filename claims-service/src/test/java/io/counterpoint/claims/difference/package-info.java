/** Tests of difference. */
@NullMarked
package io.counterpoint.claims.difference;

import org.jspecify.annotations.NullMarked;
