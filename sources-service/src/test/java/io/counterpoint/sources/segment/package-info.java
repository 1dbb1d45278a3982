/** Tests of segments and metadata, pure. */
@NullMarked
package io.counterpoint.sources.segment;

import org.jspecify.annotations.NullMarked;
