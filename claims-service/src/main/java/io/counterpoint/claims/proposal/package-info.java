/** What extraction suggests, and what curators decide about it. */
@NullMarked
package io.counterpoint.claims.proposal;

import org.jspecify.annotations.NullMarked;
