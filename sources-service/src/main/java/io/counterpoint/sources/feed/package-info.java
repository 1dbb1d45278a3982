/** The feed of article changes that other services follow. */
@NullMarked
package io.counterpoint.sources.feed;

import org.jspecify.annotations.NullMarked;
