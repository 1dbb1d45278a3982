/** Tests of the change feed. */
@NullMarked
package io.counterpoint.sources.feed;

import org.jspecify.annotations.NullMarked;
