/** Where and when something was said: the channel and the day, read from the words around a cue. */
@NullMarked
package io.counterpoint.claims.extraction.setting;

import org.jspecify.annotations.NullMarked;
