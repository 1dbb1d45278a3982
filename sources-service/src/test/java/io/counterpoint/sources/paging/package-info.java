/** Tests of cursors. */
@NullMarked
package io.counterpoint.sources.paging;

import org.jspecify.annotations.NullMarked;
