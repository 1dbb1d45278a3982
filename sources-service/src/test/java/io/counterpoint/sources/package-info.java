/** Tests of the service as a whole, and of its architecture. */
@NullMarked
package io.counterpoint.sources;

import org.jspecify.annotations.NullMarked;
