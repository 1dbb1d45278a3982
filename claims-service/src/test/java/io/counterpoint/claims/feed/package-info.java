/** Tests of feed. */
@NullMarked
package io.counterpoint.claims.feed;

import org.jspecify.annotations.NullMarked;
