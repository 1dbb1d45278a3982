/** Tests of wording. */
@NullMarked
package io.counterpoint.claims.wording;

import org.jspecify.annotations.NullMarked;
