/** Tests of matching, on invented stories. */
@NullMarked
package io.counterpoint.claims.matching;

import org.jspecify.annotations.NullMarked;
