/** Tests of the service as a whole. */
@NullMarked
package io.counterpoint.claims;

import org.jspecify.annotations.NullMarked;
