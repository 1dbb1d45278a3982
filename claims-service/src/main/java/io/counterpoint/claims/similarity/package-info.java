/**
 * How alike two wordings are: stems, concepts from an editable lexicon, names of parties, and weights. Pure: no
 * framework, no clock, and no I/O but the lexicon read from the class path.
 */
@NullMarked
package io.counterpoint.claims.similarity;

import org.jspecify.annotations.NullMarked;
