/** Who can take a stance: parties with their names, in a tree. */
@NullMarked
package io.counterpoint.claims.party;

import org.jspecify.annotations.NullMarked;
