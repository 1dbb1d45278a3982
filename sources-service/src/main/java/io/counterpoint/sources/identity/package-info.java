/** Who may ask this service for what: {@link AccessTable} says so, by what tokens say of whoever asks. */
@NullMarked
package io.counterpoint.sources.identity;

import org.jspecify.annotations.NullMarked;
