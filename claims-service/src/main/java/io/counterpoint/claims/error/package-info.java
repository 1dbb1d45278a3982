/** What clients are told when something fails: one small set of codes, and never anything internal. */
@NullMarked
package io.counterpoint.claims.error;

import org.jspecify.annotations.NullMarked;
