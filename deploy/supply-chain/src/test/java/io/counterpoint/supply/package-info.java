/** Tests of what is said about the services' parts, on invented ones and on our own. */
@NullMarked
package io.counterpoint.supply;

import org.jspecify.annotations.NullMarked;
