/** Keeps statements, utterances, claims and stances up to date with articles, directory and extractor. */
@NullMarked
package io.counterpoint.claims.derivation;

import org.jspecify.annotations.NullMarked;
