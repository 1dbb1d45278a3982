/** Tests of parties. */
@NullMarked
package io.counterpoint.claims.party;

import org.jspecify.annotations.NullMarked;
