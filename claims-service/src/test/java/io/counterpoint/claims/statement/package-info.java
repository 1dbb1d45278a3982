/** Tests of statement. */
@NullMarked
package io.counterpoint.claims.statement;

import org.jspecify.annotations.NullMarked;
