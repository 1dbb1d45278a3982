/** Tests of how this library is built. */
@NullMarked
package io.counterpoint.identity;

import org.jspecify.annotations.NullMarked;
