/** Tests of who may do what. */
@NullMarked
package io.counterpoint.claims.identity;

import org.jspecify.annotations.NullMarked;
