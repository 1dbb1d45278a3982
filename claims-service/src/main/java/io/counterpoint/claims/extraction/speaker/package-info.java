/** From the words that name a speaker to the party meant. */
@NullMarked
package io.counterpoint.claims.extraction.speaker;

import org.jspecify.annotations.NullMarked;
