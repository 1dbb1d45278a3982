/** Articles, their revisions, and the search among them. */
@NullMarked
package io.counterpoint.sources.article;

import org.jspecify.annotations.NullMarked;
