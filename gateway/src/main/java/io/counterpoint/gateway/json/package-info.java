/** JSON as the router needs it: parsed without copying scalars, merged in place, written without a second model. */
@NullMarked
package io.counterpoint.gateway.json;

import org.jspecify.annotations.NullMarked;
