/** Tests of adding articles. */
@NullMarked
package io.counterpoint.sources.intake;

import org.jspecify.annotations.NullMarked;
