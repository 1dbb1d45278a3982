/** What is kept of the articles that sources-service announces, and how far each has been derived from. */
@NullMarked
package io.counterpoint.claims.article;

import org.jspecify.annotations.NullMarked;
