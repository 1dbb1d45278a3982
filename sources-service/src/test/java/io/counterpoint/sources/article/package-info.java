/** Tests of articles and their search. */
@NullMarked
package io.counterpoint.sources.article;

import org.jspecify.annotations.NullMarked;
