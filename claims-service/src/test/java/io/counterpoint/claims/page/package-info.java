/** Tests of page. */
@NullMarked
package io.counterpoint.claims.page;

import org.jspecify.annotations.NullMarked;
