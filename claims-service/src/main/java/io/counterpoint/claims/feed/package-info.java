/** Follows the change feed of sources-service with a durable cursor. */
@NullMarked
package io.counterpoint.claims.feed;

import org.jspecify.annotations.NullMarked;
