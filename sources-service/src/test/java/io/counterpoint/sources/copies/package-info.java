/** Tests of copies. */
@NullMarked
package io.counterpoint.sources.copies;

import org.jspecify.annotations.NullMarked;
