/** Outlets, articles, their text and revisions, and the feed of article changes. */
@NullMarked
package io.counterpoint.sources;

import org.jspecify.annotations.NullMarked;
