/** Labels the stretches of an article's text and reads the metadata it carries; pure functions of the text. */
@NullMarked
package io.counterpoint.sources.segment;

import org.jspecify.annotations.NullMarked;
