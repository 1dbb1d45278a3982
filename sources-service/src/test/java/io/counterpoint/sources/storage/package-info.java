/** Tests of units of work. */
@NullMarked
package io.counterpoint.sources.storage;

import org.jspecify.annotations.NullMarked;
