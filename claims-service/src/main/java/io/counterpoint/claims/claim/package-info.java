/** Propositions that parties contest, and how much. */
@NullMarked
package io.counterpoint.claims.claim;

import org.jspecify.annotations.NullMarked;
