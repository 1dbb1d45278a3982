/** Parties, statements, utterances, claims and stances, and the extraction that finds them. */
@NullMarked
package io.counterpoint.claims;

import org.jspecify.annotations.NullMarked;
