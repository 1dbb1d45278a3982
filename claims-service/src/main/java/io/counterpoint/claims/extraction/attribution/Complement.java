package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.attribution.ContentEnd.Shape;
import io.counterpoint.claims.extraction.lexicon.Frame;

/**
 * Where what a cue attributes starts, and what it is.
 *
 * @param start its first token
 * @param frame its form, which decides how likely the cue attributes it
 * @param shape its form, which decides where it ends
 */
record Complement(int start, Frame frame, Shape shape) {}
