/** Measures extraction and matching against texts read by hand. Run by {@code deploy/local/evaluate}. */
@NullMarked
package io.counterpoint.claims.evaluation;

import org.jspecify.annotations.NullMarked;
