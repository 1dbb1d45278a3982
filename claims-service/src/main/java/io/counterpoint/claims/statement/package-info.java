/** What articles say, and who says it. */
@NullMarked
package io.counterpoint.claims.statement;

import org.jspecify.annotations.NullMarked;
