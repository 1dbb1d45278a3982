/** What each party holds of a claim over time, with its evidence. */
@NullMarked
package io.counterpoint.claims.stance;

import org.jspecify.annotations.NullMarked;
