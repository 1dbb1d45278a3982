/** The black-box suite: the whole system, seen from outside. */
@NullMarked
package io.counterpoint.local;

import org.jspecify.annotations.NullMarked;
