/** Tests of subscriptions. */
@NullMarked
package io.counterpoint.claims.change;

import org.jspecify.annotations.NullMarked;
