/** Tests of outlets. */
@NullMarked
package io.counterpoint.sources.outlet;

import org.jspecify.annotations.NullMarked;
