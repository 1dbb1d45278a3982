/** A text cut into paragraphs, tagged tokens and sentences. All places in here are UTF-16 indexes. */
@NullMarked
package io.counterpoint.claims.extraction.text;

import org.jspecify.annotations.NullMarked;
