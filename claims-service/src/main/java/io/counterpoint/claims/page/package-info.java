/** Cursor connections: what is asked for, and where a page starts and ends. */
@NullMarked
package io.counterpoint.claims.page;

import org.jspecify.annotations.NullMarked;
