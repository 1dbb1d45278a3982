/** Who is said to say what: cues, their sources and contents, one rule a class. */
@NullMarked
package io.counterpoint.claims.extraction.attribution;

import org.jspecify.annotations.NullMarked;
