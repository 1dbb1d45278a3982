/** What the extractor knows of English words, read once from the data files beside it. */
@NullMarked
package io.counterpoint.claims.extraction.lexicon;

import org.jspecify.annotations.NullMarked;
